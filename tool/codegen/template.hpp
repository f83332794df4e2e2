// Models a template with its partials and the data it may name.
// To add a template, put NAME.mustache into templates/: it is embedded at build and known by NAME.
#pragma once
#include <filesystem>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace rowan::tool {

struct TemplateValue;
using TemplateList = std::vector<TemplateValue>;
using TemplateData = std::map<std::string, TemplateValue>;

/// What a template reads under a name: text, a condition of a section, items of a section.
struct TemplateValue {
  std::variant<std::string, bool, TemplateList, TemplateData> value;

  TemplateValue(std::string text) : value(std::move(text)) {}
  TemplateValue(const char* text) : value(std::string(text)) {}
  TemplateValue(std::string_view text) : value(std::string(text)) {}
  TemplateValue(bool condition) : value(condition) {}
  TemplateValue(TemplateList items) : value(std::move(items)) {}
  TemplateValue(TemplateData names) : value(std::move(names)) {}
};

/// The set of templates: the embedded ones, or those of a folder.
class Templates {
 public:
  /// Files of `folder` go before the embedded ones of the same name; an empty path: only the embedded ones.
  explicit Templates(std::filesystem::path folder = {});

  /// The text of template `name` with `data` filled in, nothing escaped. A name that the data lacks and a key
  /// of the data that the template and its partials never mention are mistakes of the program:
  /// std::logic_error names them. An unknown template, or one that does not parse, throws std::runtime_error.
  std::string render(const std::string& name, const TemplateData& data) const;

  /// The text of a template as written. Throws std::runtime_error when there is none.
  std::string text(const std::string& name) const;

 private:
  struct Compiled;
  std::filesystem::path folder_;
  mutable std::map<std::string, std::shared_ptr<Compiled>> compiled_;
};

/// A template's text embedded at build; empty when there is none of that name. Defined in a generated file.
std::string_view embedded_template(std::string_view name);

}  // namespace rowan::tool
