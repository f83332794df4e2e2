#include <algorithm>
#include <array>
#include <fmt/format.h>

#include "scan/did_you_mean.hpp"
#include "scan/lowering.hpp"
#include "sql/type_name.hpp"

namespace rowan::tool {
namespace {

struct ExtensionType {
  std::string_view type;
  std::string_view extension;
};

/// Types that headers may name bare. Others are written with their schema.
constexpr std::array extension_types = std::to_array<ExtensionType>({
    {"box2d", "postgis"},
    {"box3d", "postgis"},
    {"citext", "citext"},
    {"cube", "cube"},
    {"earth", "earthdistance"},
    {"geography", "postgis"},
    {"geometry", "postgis"},
    {"halfvec", "vector"},
    {"hstore", "hstore"},
    {"lquery", "ltree"},
    {"ltree", "ltree"},
    {"ltxtquery", "ltree"},
    {"query_int", "intarray"},
    {"raster", "postgis_raster"},
    {"seg", "seg"},
    {"sparsevec", "vector"},
    {"vector", "vector"},
});

/// The whole of a value as SQL: `vector(3)`.
std::string spelled(const Value& value) {
  std::string text = value.text;
  if (value.kind != Value::Kind::call) return text;
  for (std::size_t i = 0; i < value.arguments.size(); ++i)
    text += (i == 0 ? "(" : ",") + value.arguments[i].value.text;
  return text + (value.arguments.empty() ? "" : ")");
}

const Extension* installed(const Schema& objects, std::string_view name) {
  for (const auto& each : objects.extensions)
    if (each.name == name) return &each;
  return nullptr;
}

bool is_declared(const Schema& objects, const QualifiedName& name) {
  return find_by_name(objects.domains, name) != nullptr ||
         find_by_name(objects.composite_types, name) != nullptr ||
         std::any_of(objects.range_types.begin(), objects.range_types.end(), [&](const RangeType& range) {
           return range.name == name ||
                  (range.name.schema == name.schema && multirange_name(range) == name.name);
         });
}

bool is_text(const LoweredField& field) {
  return field.declared->type.own_codec || field.declared->type.cpp_type == "std::string";
}

}  // namespace

UserType user_type(Lowering& lowering, const LoweredField& field, const Value& value) {
  const auto& objects = lowering.options.objects;
  auto type = type_named(spelled(value));
  if (!type || type->schema.empty()) return {};
  const bool qualified = value.kind == Value::Kind::text && value.text.find('.') != std::string::npos;
  const auto* known = std::find_if(extension_types.begin(), extension_types.end(),
                                   [&](const ExtensionType& each) { return each.type == type->name; });
  if (!qualified && !is_declared(objects, {type->schema, type->name})) {
    if (known == extension_types.end()) return {};
    const auto* extension = installed(objects, known->extension);
    if (extension == nullptr) {
      lowering.diagnostics.error(
          value.position,
          fmt::format("type '{}' comes with the extension {}; write extensions = [\"{}\"] into rowan.toml",
                      type->name, known->extension, known->extension));
      return {true, {}};
    }
    if (!extension->schema.empty()) type->schema = extension->schema;
  }
  if (const auto* domain = find_by_name(objects.domains, QualifiedName{type->schema, type->name}))
    return {true, domain_type(lowering, field, value, *domain)};
  if (!is_text(field)) {
    lowering.diagnostics.error(
        value.position, fmt::format("type '{}' is text in C++, and '{}' is {}; write std::string, or a type "
                                    "of your own with a rowan::codec",
                                    type->name, field.declared->name, field.declared->type.spelling));
    return {true, {}};
  }
  type->array = field.declared->type.array;
  return {true, type};
}

std::optional<ColumnType> domain_type(Lowering& lowering, const LoweredField& field, const Value& value,
                                      const Domain& domain) {
  const auto base = base_of(lowering.options.objects, domain);
  const auto& declared = field.declared->type;
  const bool array_of_domain = declared.array && !base.array;
  // PostgreSQL takes an array of a domain in that domain's own number only, so it travels as text.
  if (array_of_domain && declared.cpp_type != "std::string") {
    lowering.diagnostics.error(
        value.position, fmt::format("an array of domain '{}' is std::vector<std::string>, and '{}' is {}",
                                    display(domain.name), field.declared->name, declared.spelling));
    return std::nullopt;
  }
  if (!array_of_domain && base.schema.empty() && !fits_member(base, field)) {
    lowering.diagnostics.error(
        value.position,
        fmt::format("domain '{}' is of type {}, which does not fit '{}', which is {}", display(domain.name),
                    display(domain.base), field.declared->name, declared.spelling));
    return std::nullopt;
  }
  return ColumnType{domain.name.schema, domain.name.name, {}, array_of_domain, {}};
}

ColumnType base_of(const Schema& objects, const Domain& domain) {
  const auto* next = find_by_name(objects.domains, QualifiedName{domain.base.schema, domain.base.name});
  return domain.base.schema.empty() || next == nullptr ? domain.base : base_of(objects, *next);
}

namespace {

/// By its name as rowan.toml has it, or as SQL.
const Domain* declared_domain(const std::vector<Domain>& domains, const std::string& text) {
  for (const auto& each : domains)
    if (text == display(each.name) || text == each.name.schema + "." + each.name.name) return &each;
  const auto named = type_named(text);
  if (!named) return nullptr;
  return find_by_name(domains, QualifiedName{named->schema.empty() ? "public" : named->schema, named->name});
}

}  // namespace

std::optional<ColumnType> named_domain(Lowering& lowering, const LoweredField& field, const Value& value) {
  const auto& domains = lowering.options.objects.domains;
  const auto* domain = declared_domain(domains, value.text);
  if (domain != nullptr) return domain_type(lowering, field, value, *domain);
  std::vector<std::string> names;
  for (const auto& each : domains) names.push_back(display(each.name));
  const auto guess = nearest(value.text, names);
  lowering.diagnostics.error(
      value.position,
      fmt::format("unknown domain '{}'{}; declare it in rowan.toml: [[domain]] with name and type",
                  value.text, guess.empty() ? "" : "; did you mean '" + guess + "'?"));
  return std::nullopt;
}

}  // namespace rowan::tool
