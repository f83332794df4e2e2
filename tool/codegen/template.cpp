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
constexpr int max_depth = 16;  // of partials within partials

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

// The text of a template with its partials in their places, so that the engine parses each once and not once
// for each item of a section; the names that it mentions go into `names`.
std::string with_partials(const Templates& templates, const std::string& name, std::set<std::string>& names,
                          int depth = 0) {
  if (depth > max_depth) throw std::runtime_error("template '" + name + "' includes itself");
  const auto text = without_standalone_lines(templates.text(name));
  std::string result;
  std::string_view rest = text;
  for (auto open = rest.find("{{"); open != std::string_view::npos; open = rest.find("{{")) {
    const auto close = std::min(rest.find("}}", open), rest.size());
    const auto tag = trimmed(rest.substr(open + 2, close - open - 2));
    const auto first = tag.find_first_not_of("{#^/>!& ");
    const bool partial = tag.starts_with('>') && first != std::string_view::npos;
    result += rest.substr(0, partial ? open : close);
    if (partial)
      result += with_partials(templates, std::string(tag.substr(first)), names, depth + 1);
    else if (first != std::string_view::npos && tag.front() != '!')
      names.emplace(tag.substr(first));
    rest.remove_prefix(std::min(partial ? close + 2 : close, rest.size()));
  }
  return result.append(rest);
}

engine::data engine_data(const TemplateValue& value, std::set<std::string>& keys);

engine::data engine_data(const TemplateData& data, std::set<std::string>& keys) {
  engine::data result{engine::data::type::object};
  for (const auto& [name, value] : data) {
    keys.insert(name);
    result[name] = engine_data(value, keys);
  }
  return result;
}

engine::data engine_data(const TemplateList& items, std::set<std::string>& keys) {
  engine::data result{engine::data::type::list};
  // Its push_back() copies whole trees, again and again as it grows; the vector itself moves them.
  auto& list = const_cast<engine::list&>(result.list_value());
  list.reserve(items.size());
  for (const auto& item : items) list.push_back(engine_data(item, keys));
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
  StrictContext(std::string name, const engine::data& data) : name_(std::move(name)), stack_{&data} {}

  void push(const engine::data* data) override { stack_.push_front(data); }
  void pop() override { stack_.pop_front(); }

  const engine::data* get(const std::string& name) const override {
    if (name == ".") return stack_.front();
    for (const auto* scope : stack_)
      if (const auto* found = scope->get(name)) return found;
    throw std::logic_error("template '" + name_ + "' names '" + name + "', which its data does not have");
  }

  const engine::data* get_partial(const std::string&) const override { return nullptr; }  // all are in place

 private:
  std::string name_;
  std::deque<const engine::data*> stack_;
};

}  // namespace

/// Parsed once, rendered for every header.
struct Templates::Compiled {
  std::set<std::string> names;  ///< that it and its partials mention
  engine::mustache text;

  Compiled(const Templates& templates, const std::string& name)
      : text(with_partials(templates, name, names)) {
    if (!text.is_valid()) throw std::runtime_error("template '" + name + "': " + text.error_message());
    text.set_custom_escape([](const std::string& value) { return value; });
  }
};

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
  auto& compiled = compiled_[name];
  if (compiled == nullptr) compiled = std::make_shared<Compiled>(*this, name);
  std::set<std::string> keys;
  const auto root = engine_data(data, keys);
  for (const auto& key : keys)
    if (!compiled->names.contains(key))
      throw std::logic_error(fmt::format("template '{}' never uses '{}' of its data", name, key));

  StrictContext context(name, root);
  auto result = compiled->text.render(context);
  std::erase(result, blank_mark);
  return result;
}

}  // namespace rowan::tool
