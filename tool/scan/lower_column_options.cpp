// generated(…), collate(…), compression(…) and statistics(…): what a column has beside type and default.
#include <charconv>
#include <fmt/format.h>

#include "scan/lowering.hpp"
#include "sql/type_name.hpp"

namespace rowan::tool {
namespace {

class ColumnOptions {
 public:
  ColumnOptions(Lowering& lowering, LoweredTable& table, LoweredField& field)
      : lowering_(lowering), table_(table), field_(field) {}

  void lower() {
    if (field_.collation) set_collation(*field_.collation);
    if (field_.compression &&
        needs_version(lowering_, field_.compression->position, "compression of a column", 14))
      field_.column.compression = field_.compression->text;
    if (field_.statistics) set_statistics(*field_.statistics);
    if (field_.generated) generate(*field_.generated);
  }

 private:
  void error(Position position, const std::string& message) {
    lowering_.diagnostics.error(position, message);
  }

  void set_collation(const Value& value) {
    const auto& type = field_.column.type;
    // Which types of extensions and domains have a collation only the server knows.
    const bool text = type.name == "text" || type.name == "varchar" || type.name == "char" ||
                      type.name == "bpchar" || type.name == "name";
    if (type.schema.empty() && !text)
      error(value.position,
            fmt::format("only text has a collation, and '{}' is {}", field_.declared->name, display(type)));
    if (value.text != "default") field_.column.collation = collation_named(value.text);
  }

  void set_statistics(const Value& value) {
    int target = 0;
    const auto* end = value.text.data() + value.text.size();
    const auto [stopped, failure] = std::from_chars(value.text.data(), end, target);
    if (failure != std::errc{} || stopped != end || target < 0 || target > 10000)
      error(value.position, fmt::format("statistics takes 0 to 10000, and this is {}", value.text));
    field_.column.statistics = target;
  }

  /// What else gives the column a value.
  [[nodiscard]] std::string_view other_origin() const {
    const auto& member = field_.member;
    const auto& initialiser = field_.declared->initialiser;
    if (field_.default_sql) return "default_sql";
    if (initialiser && initialiser->kind != Initialiser::Kind::empty && !field_.no_default)
      return "an initialiser";
    if (field_.identity) return "identity";
    if (!field_.sequences.empty()) return field_.sequences[0].row->name;
    if (member.created_at) return "created_at";
    if (member.updated_at) return "updated_at";
    return member.version ? "version" : "";
  }

  void generate(const Annotation& annotation) {
    const auto& name = field_.declared->name;
    if (const auto other = other_origin(); !other.empty())
      error(annotation.name.position,
            fmt::format("'{}' is generated, so it cannot have {} too: its value is always computed", name,
                        other));
    Names mentioned;
    GeneratedExpression generated;
    generated.expression = normal_sql(lowering_, table_, annotation.positional[0], &mentioned);
    for (const auto& column : mentioned)
      if (const auto* other = field_of_column(table_, column); other != nullptr && other->generated)
        error(annotation.positional[0].position,
              fmt::format("a generated column is computed of others that are not, and '{}' is generated",
                          column));
    if (annotation.flag("virtual")) {
      const auto position = annotation.option("virtual")->position;
      if (annotation.flag("stored")) error(position, "a column is either stored or virtual");
      generated.stored = !needs_version(lowering_, position, "a virtual column", 18);
    }
    field_.column.generated = generated;
    field_.member.generated = true;
  }

  Lowering& lowering_;
  LoweredTable& table_;
  LoweredField& field_;
};

}  // namespace

void lower_column_options(Lowering& lowering) {
  for (auto& table : lowering.tables)
    for (auto& field : table.fields)
      if (field.is_column) ColumnOptions(lowering, table, field).lower();
}

}  // namespace rowan::tool
