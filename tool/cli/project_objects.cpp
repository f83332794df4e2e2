#include "cli/project_objects.hpp"

#include <algorithm>
#include <fmt/format.h>

#include "cli/failure.hpp"
#include "model/suggestion.hpp"
#include "sql/normal_form.hpp"
#include "sql/type_name.hpp"

namespace rowan::tool {
namespace {

namespace fs = std::filesystem;
using RenameKind = Decisions::Rename::Kind;

[[noreturn]] void reject(const toml::node& node, const fs::path& file, const std::string& message) {
  const auto& place = node.source().begin;
  throw Failure(fmt::format("{}:{}:{}: {}", file.string(), place.line, place.column, message));
}

/// One table of the file: each property is asked for once, what nobody asked for is unknown.
class Properties {
 public:
  Properties(const toml::node& node, const fs::path& file, std::string what)
      : node_(node), file_(file), what_(std::move(what)) {
    if (!node.is_table()) reject(node, file_, fmt::format("{} must be a table: [[{}]]", what_, what_));
  }

  std::string text(std::string_view key) {
    const auto* value = find(key);
    if (value == nullptr) return {};
    const auto text = value->value_exact<std::string>();
    if (!text) reject(*value, file_, fmt::format("'{}' must be a string", key));
    return *text;
  }
  std::string required(std::string_view key) {
    auto value = text(key);
    if (value.empty()) reject(node_, file_, fmt::format("this {} needs '{}'", what_, key));
    return value;
  }
  bool flag(std::string_view key, bool otherwise) {
    const auto* value = find(key);
    if (value == nullptr) return otherwise;
    const auto flag = value->value_exact<bool>();
    if (!flag) reject(*value, file_, fmt::format("'{}' must be true or false", key));
    return *flag;
  }
  /// `email`, `shop.email`
  QualifiedName name() {
    const auto written = required("name");
    const auto dot = written.find('.');
    QualifiedName name = dot == std::string::npos
                             ? QualifiedName{"public", written}
                             : QualifiedName{written.substr(0, dot), written.substr(dot + 1)};
    if (name.name.empty() || name.name.size() > max_identifier_bytes || name.schema.empty() ||
        name.schema.size() > max_identifier_bytes)
      reject(*find("name"), file_, "'name' must be a name of 1 to 63 bytes, or schema.name");
    return name;
  }
  ColumnType type(std::string_view key) {
    const auto written = required(key);
    const auto type = type_named(written);
    if (!type)
      reject(*find(key), file_,
             fmt::format("'{}' is not a type; write varchar(80), numeric(12, 2), …", written));
    return *type;
  }
  CollationName collation() {
    const auto written = text("collate");
    if (written.empty()) return {};
    return collation_named(written);
  }
  std::optional<Expression> expression(std::string_view key) {
    const auto* value = find(key);
    if (value == nullptr) return {};
    return normal(*value, text(key));
  }
  Expression normal(const toml::node& value, const std::string& sql) const {
    const auto normal = normalize_expression(sql);
    if (normal.error) reject(value, file_, fmt::format("'{}' is not SQL: {}", sql, normal.error->message));
    return normal.text;
  }
  const toml::node* find(std::string_view key) {
    known_.emplace_back(key);
    return node_.as_table()->get(key);
  }
  const fs::path& file() const { return file_; }
  /// After the last question.
  void finish() const {
    for (const auto& [key, value] : *node_.as_table()) {
      if (std::find(known_.begin(), known_.end(), key.str()) != known_.end()) continue;
      const auto& place = key.source().begin;
      const auto meant = nearest(std::string(key.str()), known_);
      throw Failure(
          fmt::format("{}:{}:{}: unknown key '{}'", file_.string(), place.line, place.column, key.str()),
          meant.empty() ? fmt::format("the keys of {} are {}", what_, fmt::join(known_, ", "))
                        : fmt::format("did you mean '{}'?", meant));
    }
  }

 private:
  const toml::node& node_;
  const fs::path& file_;
  std::string what_;
  std::vector<std::string> known_;
};

/// Reads each `[[what]]` and keeps it, unless its name was declared before.
template <class T, class Read>
void read_each(const toml::node& node, const fs::path& file, const std::string& what, std::vector<T>& into,
               Read read) {
  const auto* array = node.as_array();
  if (array == nullptr) reject(node, file, fmt::format("'{}' is a list: write [[{}]]", what, what));
  for (const auto& element : *array) {
    Properties properties(element, file, what);
    T object = read(properties);
    properties.finish();
    if (find_by_name(into, object.name) != nullptr)
      reject(element, file, fmt::format("{} '{}' is declared twice", T::kind, display(object.name)));
    into.push_back(std::move(object));
  }
}

void note_rename(Properties& properties, Project& project, RenameKind kind, const QualifiedName& object,
                 const std::string& part = {}) {
  const auto from = properties.text("renamed_from");
  if (!from.empty()) project.renames.push_back({kind, object, part, from});
}

std::vector<Check> checks_of(Properties& properties) {
  std::vector<Check> checks;
  const auto* node = properties.find("checks");
  if (node == nullptr) return checks;
  const auto* table = node->as_table();
  if (table == nullptr)
    reject(*node, properties.file(), "'checks' must be a table: checks = { name = \"VALUE > 0\" }");
  for (const auto& [name, sql] : *table) {
    const auto text = sql.value_exact<std::string>();
    if (!text) reject(sql, properties.file(), "a check must be a string of SQL about VALUE");
    Check check;
    check.name = name.str();
    check.expression = properties.normal(sql, *text);
    checks.push_back(std::move(check));
  }
  return checks;
}

}  // namespace

void read_extensions(const toml::node& node, const fs::path& file, Project& project) {
  const auto* array = node.as_array();
  if (array == nullptr) reject(node, file, "'extensions' must be a list: extensions = [\"citext\"]");
  for (const auto& element : *array) {
    Extension extension;
    if (const auto name = element.value_exact<std::string>()) {
      extension.name = *name;
    } else {
      Properties properties(element, file, "extensions");
      extension = {properties.required("name"), properties.text("schema"), {}};
      if (extension.schema == "public") extension.schema.clear();
      properties.finish();
    }
    if (find_by_name(project.objects.extensions, extension.name) != nullptr)
      reject(element, file, fmt::format("extension '{}' is listed twice", extension.name));
    project.objects.extensions.push_back(std::move(extension));
  }
}

void read_domains(const toml::node& node, const fs::path& file, Project& project) {
  read_each(node, file, "domain", project.objects.domains, [&](Properties& properties) {
    Domain domain;
    domain.name = properties.name();
    domain.base = properties.type("type");
    domain.collation = properties.collation();
    domain.not_null = properties.flag("not_null", false);
    domain.default_value = properties.expression("default");
    domain.checks = checks_of(properties);
    domain.comment = properties.text("comment");
    note_rename(properties, project, RenameKind::domain, domain.name);
    return domain;
  });
}

void read_composite_types(const toml::node& node, const fs::path& file, Project& project) {
  read_each(node, file, "composite_type", project.objects.composite_types, [&](Properties& properties) {
    CompositeType type;
    type.name = properties.name();
    const auto* attributes = properties.find("attributes");
    const auto* array = attributes == nullptr ? nullptr : attributes->as_array();
    if (attributes != nullptr && array == nullptr)
      reject(*attributes, file, "'attributes' must be a list: [{ name = \"street\", type = \"text\" }]");
    for (std::size_t i = 0; array != nullptr && i < array->size(); ++i) {
      Properties each((*array)[i], file, "attributes");
      Attribute attribute{each.required("name"), each.type("type"), each.collation()};
      note_rename(each, project, RenameKind::attribute, type.name, attribute.name);
      each.finish();
      if (find_by_name(type.attributes, attribute.name) != nullptr)
        reject((*array)[i], file, fmt::format("attribute '{}' is declared twice", attribute.name));
      type.attributes.push_back(std::move(attribute));
    }
    type.comment = properties.text("comment");
    note_rename(properties, project, RenameKind::composite_type, type.name);
    return type;
  });
}

void read_range_types(const toml::node& node, const fs::path& file, Project& project) {
  read_each(node, file, "range_type", project.objects.range_types, [&](Properties& properties) {
    RangeType type;
    type.name = properties.name();
    type.subtype = properties.type("subtype");
    type.operator_class = properties.text("operator_class");
    type.collation = properties.collation();
    type.canonical = properties.text("canonical");
    type.subtype_diff = properties.text("subtype_diff");
    type.multirange = properties.text("multirange");
    type.comment = properties.text("comment");
    note_rename(properties, project, RenameKind::range_type, type.name);
    return type;
  });
}

void read_collations(const toml::node& node, const fs::path& file, Project& project) {
  read_each(node, file, "collation", project.objects.collations, [&](Properties& properties) {
    Collation collation;
    collation.name = properties.name();
    if (const auto provider = properties.text("provider"); !provider.empty()) collation.provider = provider;
    collation.locale = properties.text("locale");
    collation.lc_collate = properties.text("lc_collate");
    collation.lc_ctype = properties.text("lc_ctype");
    if (collation.provider == "libc" && !collation.locale.empty()) {  // short for both
      collation.lc_collate = collation.lc_ctype = collation.locale;
      collation.locale.clear();
    }
    collation.deterministic = properties.flag("deterministic", true);
    collation.comment = properties.text("comment");
    note_rename(properties, project, RenameKind::collation, collation.name);
    return collation;
  });
}

}  // namespace rowan::tool
