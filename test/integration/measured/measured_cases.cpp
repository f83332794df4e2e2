#include "integration/measured/measured_case.hpp"
#include "support/schema_builder.hpp"

namespace rowan::tool::testing {
namespace {

const QualifiedName t{"public", "t"};

TableBuilder base() { return table("t").id().optional("a", "integer").optional("b", "varchar(10)"); }
Schema plain() { return schema().add(base()); }
Column column(std::string_view type_text, bool not_null = false, std::string_view value = {}) {
  return table("x").column("c", type_text, not_null, value).build().columns[0];
}
Schema two(const TableBuilder& first = base()) { return schema().add(table("p").id()).add(first); }
ForeignKey to_p() { return foreign_key_to("t", {"id"}, "p"); }
Schema linked() { return two(base().foreign_key({"id"}, "p")); }
Schema linked_not_valid() {
  return two(base().foreign_key({"id"}, "p", {"id"}, [](ForeignKey& key) { key.valid = false; }));
}
Schema with_enum() { return schema().enum_type("e", {"x", "y"}).add(base().optional("e", "public.e")); }
Check positive(bool valid) { return {"positive", expression("a > 0"), valid}; }
Schema checked(bool valid) {
  Schema result = plain();
  result.tables[0].checks.push_back(positive(valid));
  return result;
}
Change type_change(std::string_view name, std::string_view from, std::string_view to,
                   std::string_view cast = {}) {
  return AlterColumnType{t, std::string(name), type(from), type(to), expression(cast), {}};
}
Table of(const TableBuilder& builder) { return builder.build(); }

std::vector<MeasuredCase> of_schemas_and_tables() {
  return {
      {"create schema", plain(), CreateSchema{"s"}},
      {"drop schema", schema().schema("s").add(base()), DropSchema{"s"}},
      {"create table", plain(), CreateTable{of(table("n").id())}},
      {"drop table", plain(), DropTable{plain().tables[0]}},
      {"drop a referencing table", linked(), DropTable{of(base().foreign_key({"id"}, "p"))}},
      {"rename table", plain(), RenameTable{t, {"public", "n"}}},
      {"move table", schema().schema("s").add(base()), RenameTable{t, {"s", "t"}}},
      {"comment on table", plain(), SetComment{CommentTarget::table, t, "", "", "x"}},
      {"comment on column", plain(), SetComment{CommentTarget::column, t, "a", "", "x"}},
      {"comment on index", schema().add(base().index({"a"})),
       SetComment{CommentTarget::index, t, "t_a_idx", "", "x"}},
      {"comment on schema", schema().schema("s").add(base()),
       SetComment{CommentTarget::schema, {"", "s"}, "", "", "x"}},
      {"comment on enum type", with_enum(),
       SetComment{CommentTarget::enum_type, {"public", "e"}, "", "", "x"}},
  };
}

std::vector<MeasuredCase> of_enum_types() {
  const QualifiedName e{"public", "e"};
  return {
      {"create enum type", plain(), CreateEnumType{{e, {"x"}, {}}}},
      {"drop enum type", schema().enum_type("e", {"x"}).add(base()), DropEnumType{{e, {"x"}, {}}}},
      {"rename enum type", with_enum(), RenameEnumType{e, {"public", "f"}}},
      {"add enum value", with_enum(), AddEnumValue{e, "z", ""}},
      {"rename enum value", with_enum(), RenameEnumValue{e, "x", "z"}},
      {"rebuild enum type", with_enum(), RebuildEnumType{{e, {"x", "y"}, {}}, {e, {"y"}, {}}, {}}},
  };
}

std::vector<MeasuredCase> of_columns() {
  return {
      {"add nullable column", plain(), AddColumn{t, column("text")}},
      {"add column with constant default", plain(), AddColumn{t, column("integer", true, "5")}},
      {"add column with stable default", plain(), AddColumn{t, column("timestamptz", true, "now()")}},
      {"add column with volatile default", plain(), AddColumn{t, column("uuid", true, "gen_random_uuid()")}},
      {"add required column without default", plain(), AddColumn{t, column("integer", true)}},
      {"drop column", plain(), DropColumn{t, plain().tables[0].columns[1]}},
      {"rename column", plain(), RenameColumn{t, "a", "z"}},
      {"widen varchar", plain(), type_change("b", "varchar(10)", "varchar(20)")},
      {"varchar to text", plain(), type_change("b", "varchar(10)", "text")},
      {"shorten varchar", plain(), type_change("b", "varchar(10)", "varchar(5)")},
      {"integer to bigint", plain(), type_change("a", "integer", "bigint")},
      {"text to integer by a cast", plain(), type_change("b", "varchar(10)", "integer", "b::integer")},
      {"set default", plain(), AlterColumnDefault{t, "a", {}, expression("7")}},
      {"collation of an indexed column", schema().add(base().index({"b"})),
       AlterColumnType{
           t, "b", type("varchar(10)"), type("varchar(10)"), {}, {}, {}, QualifiedName{"pg_catalog", "C"}}},
      {"storage and compression", plain(),
       AlterColumnSettings{t, "b", type("varchar(10)"), {}, {"external", "pglz", {}, {}}}},
      {"statistics", plain(),
       AlterColumnSettings{t, "b", type("varchar(10)"), {}, {"", "", 500, {{"n_distinct", "-0.5"}}}}},
      {"add generated column", plain(),
       AddColumn{t, of(base().optional("g", "integer").with([](Column& column) {
                      column.generated = GeneratedExpression{"a + 1"};
                    })).columns.back()}},
      {"drop expression", schema().add(base().optional("g", "integer").with([](Column& column) {
         column.generated = GeneratedExpression{"a + 1"};
       })),
       DropExpression{t, "g", {"a + 1"}}},
      {"set not null", plain(), SetNotNull{t, "a", {}}},
      {"set not null, proven by a check", schema().add(base().check("a_not_null", "a is not null")),
       SetNotNull{t, "a", "a_not_null"}},
      {"drop not null", schema().add(base().required("r", "integer")), DropNotNull{t, "r"}},
      {"set identity", schema().add(base().required("r", "integer")),
       AlterColumnIdentity{t, "r", {}, IdentityGeneration::by_default}},
  };
}

Schema serial() {
  return schema()
      .sequence("t_n_seq", "integer", "public.t.n")
      .add(base().required("n", "integer", "nextval('public.t_n_seq'::regclass)"));
}
Schema identity() { return schema().add(base().required("n", "integer").identity()); }

std::vector<MeasuredCase> of_sequences() {
  const auto sequence = Schema(schema().sequence("t_n_seq", "integer", "public.t.n")).sequences[0];
  auto alone = sequence;
  alone.owned_by.reset();
  auto faster = sequence;
  faster.options.increment = 10;
  Schema free = schema().sequence("t_n_seq", "integer").add(base());
  SequenceOptions from_hundred;
  from_hundred.start = 100;
  const auto counted = expression("nextval('public.t_n_seq'::regclass)");
  return {
      {"default that draws from a sequence", free, AlterColumnDefault{t, "a", {}, counted, 1}},
      {"create sequence", plain(), CreateSequence{alone}},
      {"drop sequence", free, DropSequence{alone}},
      {"alter sequence", serial(), AlterSequence{sequence, faster}},
      {"rename sequence", serial(), RenameSequence{{"public", "t_n_seq"}, {"public", "s"}}},
      {"own sequence", free, SetSequenceOwner{alone.name, {}, ColumnReference{t, "a"}}},
      {"free sequence", serial(), SetSequenceOwner{alone.name, sequence.owned_by, {}}},
      {"alter identity options", identity(), AlterIdentityOptions{t, "n", {}, from_hundred, {}, "s"}},
      {"comment on sequence", free, SetComment{CommentTarget::sequence, alone.name, "", "", "x"}},
      {"add serial column", free,
       AddColumn{t, column("integer", true, "nextval('public.t_n_seq'::regclass)")}},
  };
}

std::vector<MeasuredCase> of_constraints() {
  const auto unique = of(base().unique({"a"})).uniques[0];
  const auto keyless = table("t").required("id", "bigint").required("a", "integer");
  const PrimaryKey key{"t_pkey", {"id"}};
  auto not_valid = to_p();
  not_valid.valid = false;
  const Exclusion alike{.name = "alike", .method = "btree", .elements = {{{"a", {}}, "="}}};
  Schema excluded = plain();
  excluded.tables[0].exclusions = {alike};
  return {
      {"add primary key", schema().add(keyless), AddPrimaryKey{t, key, {}}},
      {"add primary key using an index", schema().add(TableBuilder(keyless).unique_index({"id"}, "u")),
       AddPrimaryKey{t, key, "u"}},
      {"drop primary key", schema().add(TableBuilder(keyless).primary_key({"id"})),
       DropPrimaryKey{t, key, {}}},
      {"add unique", plain(), AddUnique{t, unique, {}}},
      {"add unique using an index", schema().add(base().unique_index({"a"}, "u")), AddUnique{t, unique, "u"}},
      {"drop unique", schema().add(base().unique({"a"})), DropUnique{t, unique, {}}},
      {"add check", plain(), AddCheck{t, positive(true)}},
      {"add check not valid", plain(), AddCheck{t, positive(false)}},
      {"drop check", checked(true), DropCheck{t, positive(true)}},
      {"validate check", checked(false), ValidateConstraint{t, "positive", {}, {}}},
      {"invalidate check", checked(true), InvalidateConstraint{t, "positive", positive(true), {}}},
      {"add foreign key", two(), AddForeignKey{t, to_p()}},
      {"add foreign key not valid", two(), AddForeignKey{t, not_valid}},
      {"drop foreign key", linked(), DropForeignKey{t, to_p()}},
      {"validate foreign key", linked_not_valid(), ValidateConstraint{t, "t_id_fkey", {}, {}}},
      {"invalidate foreign key", linked(), InvalidateConstraint{t, "t_id_fkey", {}, to_p()}},
      {"make foreign key deferrable", linked(),
       AlterForeignKeyDeferrable{t, "t_id_fkey", Deferrable::no, Deferrable::initially_deferred}},
      {"add exclusion constraint", plain(), AddExclusion{t, alike}},
      {"drop exclusion constraint", excluded, DropExclusion{t, alike}},
      {"comment on constraint", checked(true), SetComment{CommentTarget::constraint, t, "positive", "", "x"}},
      {"rename constraint", checked(true), RenameConstraint{t, "positive", "above"}},
  };
}

std::vector<MeasuredCase> of_indexes() {
  const auto index = index_on("t", {"a"});
  const auto by_expression = [](Index& made) {
    made.keys.push_back({.column = {}, .expression = expression("abs(a)")});
  };
  const Schema indexed = schema().add(base().index({"a"}));
  return {
      {"create index", plain(), CreateIndex{t, index, false}},
      {"drop index", indexed, DropIndex{t, index, false}},
      {"set statistics of an index", schema().add(base().index({}, "t_a_idx", by_expression)),
       AlterIndexStatistics{t, index.name, 1, {}, 500}},
      {"rename index", indexed, RenameIndex{t, index.name, "z"}},
  };
}

}  // namespace

std::vector<MeasuredCase> measured_cases() {
  std::vector<MeasuredCase> all;
  for (const auto make : {of_schemas_and_tables, of_enum_types, of_columns, of_sequences, of_constraints,
                          of_indexes, measured_table_properties})
    for (auto& each : make()) all.push_back(std::move(each));
  return all;
}

}  // namespace rowan::tool::testing
