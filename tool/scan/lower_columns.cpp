#include <fmt/format.h>

#include "scan/lowering.hpp"
#include "sql/identifier.hpp"

namespace rowan::tool {
namespace {

class ColumnLowering {
 public:
  ColumnLowering(Lowering& lowering, LoweredTable& table, LoweredField& field)
      : lowering_(lowering), table_(table), field_(field), declared_(*field.declared) {}

  /// Type, nullability, comment: what other steps build on.
  void shape() {
    if (field_.ignored) return;
    const auto& type = declared_.type;
    if (type.kind == DeclaredType::Kind::unsupported) return refuse();
    if (type.kind == DeclaredType::Kind::relation) return check_relation();
    if (field_.relation_by)
      error(field_.relation_by->position,
            fmt::format("relation stands on belongs_to, has_one, has_many and many_to_many, and '{}' is a "
                        "column",
                        declared_.name));
    field_.member.cpp_type = type.cpp_type;
    field_.member.optional = type.optional;
    field_.member.array = type.array;
    field_.member.optional_elements = type.optional_elements;
    if (!set_type()) return;
    field_.is_column = true;
    field_.column.not_null = !type.optional;
    field_.member.column = field_.column.name;
    if (field_.comment)
      field_.column.comment = field_.comment->text;
    else if (lowering_.options.comments)
      field_.column.comment = declared_.documentation;
    if (field_.renamed_from)
      lowering_.decisions.renames.push_back({Decisions::Rename::Kind::column, table_.table.name,
                                             field_.column.name, field_.renamed_from->text});
    check_roles();
  }

  /// Defaults and casts: SQL that may mention other columns' names.
  void defaults() {
    if (!field_.is_column) return;
    if (field_.using_cast)
      lowering_.decisions.casts.push_back(
          {table_.table.name, field_.column.name, normal_sql(lowering_, table_, *field_.using_cast)});
    if (field_.generated) return;
    auto& value = field_.column.default_value;
    if (field_.default_sql) {
      Names mentioned;
      value = normal_sql(lowering_, table_, *field_.default_sql, &mentioned);
      if (!mentioned.empty())
        error(field_.default_sql->position,
              "a column's default cannot mention columns (PostgreSQL manual, CREATE TABLE: DEFAULT)");
    } else if (declared_.initialiser) {
      value = initial_value(*declared_.initialiser);
    }
    if (!value && (field_.member.created_at || field_.member.updated_at)) value = normal_sql("now()");
    if (!value && field_.member.version) value = normal_sql("1");
  }

 private:
  void error(Position position, std::string message) {
    lowering_.diagnostics.error(position, std::move(message));
  }

  void refuse() {
    error(declared_.position, fmt::format("'{}' of type '{}' has no column type: {}", declared_.name,
                                          declared_.type.spelling, declared_.type.problem));
    lowering_.diagnostics.note(declared_.begin, "[[rowan::ignored]] leaves a member out of the table");
  }

  void check_relation() {
    for (const auto& each : declared_.annotations)
      if (each.name.text != "relation" && each.name.text != "ignored")
        error(each.name.position,
              fmt::format("'{}' stands on columns, and '{}' is a relation", each.name.text, declared_.name));
  }

  bool set_type() {
    auto& type = field_.column.type;
    if (field_.type && field_.domain) {
      error(field_.domain->position, "a column has either type(…) or domain(…)");
      return false;
    }
    if (field_.type || field_.domain) {
      const auto named = field_.type ? named_type(lowering_, field_, *field_.type)
                                     : named_domain(lowering_, field_, *field_.domain);
      if (!named) return false;
      type = *named;
    } else if (declared_.type.kind == DeclaredType::Kind::value) {
      const auto* row = find_type_by_cpp(declared_.type.cpp_type);
      if (row == nullptr) {
        error(declared_.position,
              fmt::format("'{}' has no column type; its codec travels as one that [[rowan::type(…)]] names",
                          declared_.type.spelling));
        return false;
      }
      type = {"", std::string(row->name), {}, declared_.type.array};
    }
    if (declared_.type.kind == DeclaredType::Kind::enumeration) set_enum_type();
    field_.member.type = travelling_type();
    return true;
  }

  /// A single value of a domain travels as the type below it. Arrays of one PostgreSQL takes as themselves
  /// only.
  ColumnType travelling_type() const {
    const auto& type = field_.column.type;
    const auto* domain =
        find_by_name(lowering_.options.objects.domains, QualifiedName{type.schema, type.name});
    return type.schema.empty() || domain == nullptr || type.array
               ? type
               : base_of(lowering_.options.objects, *domain);
  }

  void set_enum_type() {
    auto* used = find_enum(lowering_, declared_.type.cpp_type);
    if (used == nullptr) return;
    if (!table_.entity.external) used->used = true;
    auto& type = field_.column.type;
    const bool number = field_.type && type.name != "text";
    auto& storage = used->value.storage;
    if (field_.type && storage == EnumClass::Storage::enum_type)
      error(field_.type->position,
            fmt::format("'{}' is stored as the enum type '{}'; leave out type(…) or its enum_type",
                        declared_.type.cpp_type, used->value.type.name));
    const auto wanted = number ? EnumClass::Storage::number : EnumClass::Storage::text;
    if (storage != EnumClass::Storage::enum_type && used->first_use != nullptr &&
        (storage != wanted || (number && used->value.number_type != type.name))) {
      error(declared_.position,
            fmt::format("'{}' must be stored one way in all its columns", declared_.type.cpp_type));
      lowering_.diagnostics.note(used->first_use->declared->position, "it is stored another way here");
    }
    if (used->first_use == nullptr) used->first_use = &field_;
    if (storage == EnumClass::Storage::enum_type) {
      type = {used->value.type.schema, used->value.type.name, {}, declared_.type.array};
    } else {
      storage = wanted;
      if (number) used->value.number_type = type.name;
      if (!number) type = {"", "text", {}, declared_.type.array};
    }
  }

  void check_roles() {
    const auto& name = field_.column.type.name;
    const auto& member = field_.member;
    if ((member.created_at || member.updated_at) && name != "timestamptz" && name != "timestamp")
      error(declared_.position, fmt::format("{} needs rowan::timestamptz, and '{}' is {}",
                                            member.created_at ? "created_at" : "updated_at", declared_.name,
                                            declared_.type.spelling));
    const bool integer = name == "smallint" || name == "integer" || name == "bigint";
    if (member.version && (!integer || member.optional))
      error(declared_.position, fmt::format("version needs std::int32_t or std::int64_t, and '{}' is {}",
                                            declared_.name, declared_.type.spelling));
  }

  std::optional<Expression> initial_value(const Initialiser& initialiser) {
    using Kind = Initialiser::Kind;
    if (field_.no_default || initialiser.kind == Kind::empty || initialiser.kind == Kind::null)
      return std::nullopt;
    if (field_.member.primary_key || !field_.references.empty()) {
      lowering_.diagnostics.remark(
          initialiser.position,
          fmt::format(
              "'{}' is a key: its initialiser does not become the column's default; default_sql(\"…\") would",
              declared_.name));
      return std::nullopt;
    }
    if (initialiser.kind == Kind::not_constant || declared_.type.own_codec) {
      error(initialiser.position,
            fmt::format("the initialiser of '{}' is not a constant, so it cannot be the column's default; "
                        "write default_sql(\"…\"), or no_default to keep it in C++ alone",
                        declared_.name));
      return std::nullopt;
    }
    if (initialiser.kind == Kind::enumerator) return enumerator_default(initialiser.value);
    if (initialiser.kind == Kind::text) return normal_sql(quote_literal(initialiser.value));
    if (declared_.type.cpp_type == "bool")
      return normal_sql(initialiser.value == "0" || initialiser.value == "false" ? "false" : "true");
    return normal_sql(initialiser.value);
  }

  std::optional<Expression> enumerator_default(const std::string& name) {
    const auto* used = find_enum(lowering_, declared_.type.cpp_type);
    if (used == nullptr) return std::nullopt;
    for (const auto& each : used->value.enumerators)
      if (each.name == name)
        return normal_sql(used->value.storage == EnumClass::Storage::number ? std::to_string(each.number)
                                                                            : quote_literal(each.label));
    return std::nullopt;
  }

  Lowering& lowering_;
  LoweredTable& table_;
  LoweredField& field_;
  const DeclaredField& declared_;
};

/// `save` compares one number.
void check_versions(Lowering& lowering, const LoweredTable& table) {
  const LoweredField* first = nullptr;
  for (const auto& field : table.fields) {
    if (!field.member.version) continue;
    if (first == nullptr) {
      first = &field;
      continue;
    }
    lowering.diagnostics.error(field.declared->position,
                               fmt::format("a second version: '{}' has one already", table.declared->name));
    lowering.diagnostics.note(first->declared->position, "the first one is here");
  }
}

}  // namespace

void lower_columns(Lowering& lowering) {
  for (auto& table : lowering.tables) {
    for (auto& field : table.fields) ColumnLowering(lowering, table, field).shape();
    check_versions(lowering, table);
    if (table.comment)
      table.table.comment = table.comment->text;
    else if (lowering.options.comments)
      table.table.comment = table.declared->documentation;
    if (table.renamed_from)
      lowering.decisions.renames.push_back(
          {Decisions::Rename::Kind::table, table.table.name, "", table.renamed_from->text});
    for (auto& field : table.fields) ColumnLowering(lowering, table, field).defaults();
  }
}

}  // namespace rowan::tool
