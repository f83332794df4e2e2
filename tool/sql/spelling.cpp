#include "sql/spelling.hpp"

#include <map>

#include "model/expressions.hpp"
#include "sql/in_list.hpp"

namespace rowan::tool {
namespace {

bool has_spellings(const Expression& text) {
  return text.find(" IN (") != std::string::npos || text.find("::varchar") != std::string::npos;
}

template <class Object>
void spell_like(const Object& from, Object& to) {
  std::map<Expression, Expression> spelled;  // by what all have alike
  for_each_expression(from, [&](const Expression& each) {
    if (has_spellings(each)) spelled.emplace(in_one_spelling(each), each);
  });
  if (spelled.empty()) return;
  for_each_expression(to, [&](Expression& each) {
    if (!has_spellings(each)) return;
    if (const auto same = spelled.find(in_one_spelling(each)); same != spelled.end()) each = same->second;
  });
}

template <class Object>
void spell_each_like(const std::vector<Object>& from, std::vector<Object>& to) {
  for (auto& object : to)
    if (const auto* same = find_by_name(from, object.name)) spell_like(*same, object);
}

}  // namespace

Schema spelled_like(const Schema& from, Schema to) {
  spell_each_like(from.tables, to.tables);
  spell_each_like(from.domains, to.domains);
  return to;
}

}  // namespace rowan::tool
