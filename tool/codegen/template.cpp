#include "codegen/template.hpp"

#include <deque>
#include <fmt/format.h>
#include <fstream>
#include <iterator>
#include <kainjow/mustache.hpp>
#include <set>
#include <stdexcept>

namespace rowan::tool {
namespace {

namespace engine = kainjow::mustache;

// The engine drops a blank line that follows a section tag; this mark keeps it and is taken out at the end.
constexpr char blank_mark = '\x01';

bool is_tag(std::string_view text, std::string_view sigils) {
  return text.size() > 5 && text.starts_with("{{") && text.ends_with("}}") &&
         text.find("{{", 2) == std::string_view::npos && sigils.find(text[2]) != std::string_view::npos;
}

std::string_view trimmed(std::string_view line) {
  const auto first = line.find_first_not_of(" \t");
  if (first == std::string_view::npos) return {};
  return line.substr(first, line.find_last_not_of(" \t") - first + 1);
}

// A line that holds one section, partial or comment tag and nothing else gives no line (mustache(5),
// "standalone tags"), which the engine does only for sections that are entered.
std::string without_standalone_lines(std::string_view text) {
  std::string result;
  while (!text.empty()) {
    const auto end = std::min(text.find('\n'), text.size());
    const auto line = text.substr(0, end);
    const auto bare = trimmed(line);
    if (is_tag(bare, "#^/>!"))
      result += bare;
    else if (bare.empty())
      result.append(1, blank_mark).append(1, '\n');
    else
      result.append(line).append(1, '\n');
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return result;
}

// The names between {{ and }}, sigils taken off; partials go into `partials`.
void collect_names(std::string_view text, std::set<std::string>& names, std::set<std::string>& partials) {
  for (auto open = text.find("{{"); open != std::string_view::npos; open = text.find("{{", open)) {
    open += 2;
    const auto tag = trimmed(text.substr(open, text.find("}}", open) - open));
    const auto first = tag.find_first_not_of("{#^/>!& ");
    if (first == std::string_view::npos || tag.front() == '!') continue;
    (tag.front() == '>' ? partials : names).emplace(tag.substr(first));
  }
}

// Every name that a template and its partials mention.
std::set<std::string> mentioned_names(const Templates& templates, const std::string& root) {
  std::set<std::string> names;
  std::set<std::string> done;
  std::set<std::string> open{root};
  while (!open.empty()) {
    const auto name = open.extract(open.begin()).value();
    if (!done.insert(name).second) continue;
    collect_names(templates.text(name), names, open);
  }
  return names;
}

engine::data engine_data(const TemplateValue& value, std::set<std::string>& keys);

engine::data engine_data(const TemplateData& data, std::set<std::string>& keys) {
  engine::data result{engine::data::type::object};
  for (const auto& [name, value] : data) {
    keys.insert(name);
    result.set(name, engine_data(value, keys));
  }
  return result;
}

engine::data engine_data(const TemplateList& items, std::set<std::string>& keys) {
  engine::data result{engine::data::type::list};
  for (const auto& item : items) result.push_back(engine_data(item, keys));
  return result;
}

engine::data engine_data(const std::string& text, std::set<std::string>&) { return {text}; }
engine::data engine_data(bool condition, std::set<std::string>&) { return {condition}; }

engine::data engine_data(const TemplateValue& value, std::set<std::string>& keys) {
  return std::visit([&](const auto& held) { return engine_data(held, keys); }, value.value);
}

// Looks names up from the innermost object outwards, and does not forgive.
class StrictContext : public engine::basic_context<std::string> {
 public:
  StrictContext(const Templates& templates, std::string name, const engine::data& data)
      : templates_(templates), name_(std::move(name)), stack_{&data} {}

  void push(const engine::data* data) override { stack_.push_front(data); }
  void pop() override { stack_.pop_front(); }

  const engine::data* get(const std::string& name) const override {
    if (name == ".") return stack_.front();
    for (const auto* scope : stack_)
      if (const auto* found = scope->get(name)) return found;
    throw std::logic_error("template '" + name_ + "' names '" + name + "', which its data does not have");
  }

  const engine::data* get_partial(const std::string& name) const override {
    return &partials_.emplace_back(without_standalone_lines(templates_.text(name)));
  }

 private:
  const Templates& templates_;
  std::string name_;
  std::deque<const engine::data*> stack_;
  mutable std::deque<engine::data> partials_;
};

}  // namespace

Templates::Templates(std::filesystem::path folder) : folder_(std::move(folder)) {}

std::string Templates::text(const std::string& name) const {
  if (!folder_.empty()) {
    std::ifstream file(folder_ / (name + ".mustache"), std::ios::binary);
    if (file) return {std::istreambuf_iterator<char>(file), {}};
  }
  const auto embedded = embedded_template(name);
  if (embedded.empty()) throw std::runtime_error("there is no template '" + name + "'");
  return std::string(embedded);
}

std::string Templates::render(const std::string& name, const TemplateData& data) const {
  std::set<std::string> keys;
  const auto root = engine_data(data, keys);
  const auto mentioned = mentioned_names(*this, name);
  for (const auto& key : keys)
    if (!mentioned.contains(key))
      throw std::logic_error(fmt::format("template '{}' never uses '{}' of its data", name, key));

  engine::mustache compiled(without_standalone_lines(text(name)));
  compiled.set_custom_escape([](const std::string& text) { return text; });
  StrictContext context(*this, name, root);
  auto result = compiled.is_valid() ? compiled.render(context) : std::string();
  if (!compiled.is_valid()) throw std::runtime_error("template '" + name + "': " + compiled.error_message());
  std::erase(result, blank_mark);
  return result;
}

}  // namespace rowan::tool
