#include "scan/annotation_table.hpp"

#include <array>
#include <span>

#include "scan/effects.hpp"

namespace rowan::tool {
namespace {

using enum ValueKind;

constexpr std::string_view actions = "no_action restrict cascade set_null set_default";
constexpr std::string_view methods = "btree hash gist gin spgist brin hnsw ivfflat bloom rum";

constexpr std::array a_name{Parameter{"name", name}};
constexpr std::array a_text{Parameter{"text", text}};
constexpr std::array an_expression{Parameter{"sql", sql}};
constexpr std::array a_type{Parameter{"type", type}};
constexpr std::array a_reference{Parameter{"T::member", reference}};
constexpr std::array some_members{Parameter{"member", members}};
constexpr std::array some_keys{Parameter{"key", index_key}};
constexpr std::array a_name_and_expression{Parameter{"name", name}, Parameter{"sql", sql}};
constexpr std::array a_generation{Parameter{"when", keyword, "always by_default none"}};

constexpr std::array some_pairs{Parameter{"a = T::b", pair}};
constexpr std::array a_name_and_elements{Parameter{"name", name}, Parameter{"with(key, \"op\")", element}};

constexpr auto sequence_types = "smallint integer bigint";
constexpr std::array sequence_options{Parameter{"type", keyword, sequence_types},
                                      Parameter{"start", whole_number},
                                      Parameter{"increment", whole_number},
                                      Parameter{"min", whole_number},
                                      Parameter{"max", whole_number},
                                      Parameter{"cache", whole_number},
                                      Parameter{"cycle", flag},
                                      Parameter{"unlogged", flag},
                                      Parameter{"comment", text},
                                      Parameter{"shared", flag},
                                      Parameter{"owned_by", members}};
constexpr std::span serial_options = std::span<const Parameter>(sequence_options).first(9);
constexpr std::span field_sequence_options = std::span<const Parameter>(sequence_options).first(10);
constexpr std::array struct_sequence_options{
    sequence_options[0], sequence_options[1], sequence_options[2], sequence_options[3], sequence_options[4],
    sequence_options[5], sequence_options[6], sequence_options[7], sequence_options[8], sequence_options[10]};
constexpr std::array identity_options{Parameter{"start", whole_number}, Parameter{"increment", whole_number},
                                      Parameter{"min", whole_number},   Parameter{"max", whole_number},
                                      Parameter{"cache", whole_number}, Parameter{"cycle", flag},
                                      Parameter{"sequence", name}};
constexpr std::array generated_options{Parameter{"stored", flag}, Parameter{"virtual", flag}};
constexpr std::array a_storage{Parameter{"how", keyword, "plain external extended main"}};
constexpr std::array a_compression{Parameter{"method", keyword, "pglz lz4"}};
constexpr std::array a_whole_number{Parameter{"number", whole_number}};
constexpr std::array a_number{Parameter{"number", number}};
constexpr std::array primary_key_options{
    Parameter{"name", name},       Parameter{"deferrable", flag_or_keyword, "initially"},
    Parameter{"include", members}, Parameter{"with", text},
    Parameter{"tablespace", name}, Parameter{"comment", text}};
constexpr std::array unique_options{
    Parameter{"name", name},       Parameter{"constraint", flag},
    Parameter{"where", sql},       Parameter{"nulls_not_distinct", flag},
    Parameter{"message", text},    Parameter{"deferrable", flag_or_keyword, "initially"},
    Parameter{"include", members}, Parameter{"with", text},
    Parameter{"tablespace", name}, Parameter{"comment", text}};
constexpr std::array index_options{Parameter{"unique", flag},
                                   Parameter{"name", name},
                                   Parameter{"using", keyword_or_text, methods},
                                   Parameter{"where", sql},
                                   Parameter{"include", members},
                                   Parameter{"concurrently", flag},
                                   Parameter{"nulls_not_distinct", flag},
                                   Parameter{"message", text},
                                   Parameter{"with", text},
                                   Parameter{"tablespace", name},
                                   Parameter{"comment", text}};
constexpr std::array statement_options{Parameter{"up", sql}, Parameter{"down", sql},
                                       Parameter{"on_destroy", flag}, Parameter{"after", names}};
constexpr std::array check_options{Parameter{"message", text}, Parameter{"fields", members},
                                   Parameter{"not_valid", flag}, Parameter{"no_inherit", flag},
                                   Parameter{"comment", text}};
constexpr std::array exclude_options{Parameter{"using", keyword_or_text, "gist spgist btree hash"},
                                     Parameter{"where", sql},
                                     Parameter{"deferrable", flag_or_keyword, "initially"},
                                     Parameter{"include", members},
                                     Parameter{"with", text},
                                     Parameter{"tablespace", name},
                                     Parameter{"message", text},
                                     Parameter{"comment", text}};
constexpr std::array foreign_key_options{Parameter{"on_delete", action, actions},
                                         Parameter{"on_update", action, actions},
                                         Parameter{"name", name},
                                         Parameter{"deferrable", flag_or_keyword, "initially"},
                                         Parameter{"match", keyword, "simple full"},
                                         Parameter{"not_valid", flag},
                                         Parameter{"index", flag_or_where},
                                         Parameter{"no_constraint", flag},
                                         Parameter{"message", text},
                                         Parameter{"comment", text}};
constexpr std::span<const Parameter> none;
constexpr std::array an_object{Parameter{"a", object}};
constexpr std::array some_structs{Parameter{"T", object}};
constexpr std::array a_partition_key{Parameter{"method", keyword, "range list hash"},
                                     Parameter{"key", index_key}};
constexpr std::array a_name_and_keys{Parameter{"name", name}, Parameter{"key", index_key}};
constexpr std::array bound_options{Parameter{"from", literal},      Parameter{"to", literal},
                                   Parameter{"in", literal},        Parameter{"modulus", literal},
                                   Parameter{"remainder", literal}, Parameter{"default", flag}};
constexpr std::array security_options{Parameter{"force", flag}};
constexpr std::array policy_options{Parameter{"for", keyword, "all select insert update delete"},
                                    Parameter{"to", names},
                                    Parameter{"using", sql},
                                    Parameter{"check", sql},
                                    Parameter{"restrictive", flag},
                                    Parameter{"comment", text}};
constexpr std::array statistics_options{Parameter{"kinds", words, "ndistinct dependencies mcv"},
                                        Parameter{"target", literal}, Parameter{"comment", text}};
constexpr std::array references_options{Parameter{"on_delete", action, actions},
                                        Parameter{"on_update", action, actions},
                                        Parameter{"name", name},
                                        Parameter{"deferrable", flag_or_keyword, "initially"},
                                        Parameter{"match", keyword, "simple full"},
                                        Parameter{"match_with", pairs},
                                        Parameter{"not_valid", flag},
                                        Parameter{"index", flag_or_where},
                                        Parameter{"no_constraint", flag},
                                        Parameter{"message", text},
                                        Parameter{"comment", text}};
constexpr std::array relation_options{Parameter{"by", reference}};

using enum Place;

constexpr AnnotationRow rows[] = {
    {"table",
     on_struct,
     a_name,
     1,
     false,
     {},
     effect::table,
     "Makes the struct an entity; the table's name is always written out."},
    {"schema",
     on_struct,
     a_name,
     1,
     false,
     {},
     effect::schema,
     "The PostgreSQL schema of the table; without it that of its namespace in rowan.toml, else `public`."},
    {"unmanaged",
     on_struct,
     {},
     0,
     false,
     {},
     effect::unmanaged,
     "A repository but no migrations: a view, or a table that others own."},
    {"primary_key", on_struct, some_members, 1, true, primary_key_options, effect::primary_key,
     "A key of several columns, in this order."},
    {"no_primary_key",
     on_struct,
     {},
     0,
     false,
     {},
     effect::no_primary_key,
     "The table has no key: its repository has no `get`, `update`, `erase` or `reload`."},
    {"unique", on_struct, some_members, 1, true, unique_options, effect::unique,
     "A unique index over these columns and a `find_by_a_and_b`; with `constraint` or `deferrable` a unique "
     "constraint."},
    {"index", on_struct, some_keys, 1, true, index_options, effect::index,
     "An index. A key is `a`, `desc(a)`, `asc(a, nulls_first)`, `opclass(a, gin_trgm_ops)` (with parameters: "
     "`opclass(a, gist_trgm_ops, siglen = 32)`), `collate(a, \"C\")` or `expr(\"lower(email)\")` (with a "
     "statistics target: `expr(\"…\", statistics = 500)`). Built concurrently whenever the table already "
     "exists; "
     "`concurrently` says so in the code."},
    {"check", on_struct, a_name_and_expression, 2, false, check_options, effect::check,
     "A check constraint; `fields` are the members its violation is reported on, else the columns it "
     "mentions. `not_valid`: rows written before it are not verified; `no_inherit`: not for child tables."},
    {"statement", on_struct, a_name, 1, false, statement_options, effect::statement,
     "SQL of your own that goes with the table, as often as wanted: `up` makes it, `down` takes it away. "
     "Changed text runs the old `down`, then the new `up`; with `on_destroy` `down` runs only when the "
     "table is dropped; `after` names statements that come first. More in statements.md."},
    {"exclude", on_struct, a_name_and_elements, 2, true, exclude_options, effect::exclude,
     "An exclusion constraint: no two rows may have all of its comparisons true. `using` is gist unless "
     "said; a key is one of an index, `with(room, \"=\")`, `with(expr(\"tstzrange(a, b)\"), \"&&\")`."},
    {"foreign_key", on_struct, some_pairs, 1, true, foreign_key_options, effect::foreign_key,
     "A foreign key of several columns: `foreign_key(shop = Customer::shop, customer = Customer::number)`. "
     "As `references` on a member."},
    {"sequence", on_struct, a_name, 1, false, struct_sequence_options, effect::table_sequence,
     "A sequence beside the table that is nobody's default; `owned_by` a member, it is dropped with it."},
    {"renamed_from",
     on_struct,
     a_text,
     1,
     false,
     {},
     effect::table_renamed_from,
     "The table's former name: a rename, not a drop and a create. `old_schema.old` when it moves."},
    {"comment",
     on_struct,
     a_text,
     1,
     false,
     {},
     effect::table_comment,
     "COMMENT ON TABLE, instead of the doc comment."},
    {"unlogged", on_struct, none, 0, false, none, effect::table_property,
     "UNLOGGED: faster writes, and empty after a crash."},
    {"with", on_struct, a_text, 1, false, none, effect::table_property,
     "Storage parameters: `with(\"fillfactor=70, toast.autovacuum_enabled=false\")`."},
    {"tablespace", on_struct, a_name, 1, false, none, effect::table_property, "The tablespace of the rows."},
    {"cluster_on", on_struct, an_object, 1, false, none, effect::table_property,
     "The index or key, by its name, whose order CLUSTER gives the rows."},
    {"replica_identity", on_struct, an_object, 1, false, none, effect::table_property,
     "What logical replication tells a row by: `full`, `nothing` or the name of a unique index, instead of "
     "the primary key."},
    {"inherits", on_struct, some_structs, 1, true, none, effect::table_property,
     "INHERITS: the struct derives from the structs of its parents, or repeats their members; their checks "
     "are its."},
    {"partition_by", on_struct, a_partition_key, 2, true, none, effect::table_property,
     "A partitioned table. Its keys are written as those of an index."},
    {"partition", on_struct, a_name, 1, false, bound_options, effect::table_property,
     "A partition with nothing of its own. By range `from = \"2026-01-01\", to = \"2026-02-01\"`, by list "
     "`in = {1, 2}`, by hash `modulus = 4, remainder = 0`; or `default`."},
    {"partition_of", on_struct, some_structs, 1, false, bound_options, effect::table_property,
     "A partition with keys, indexes or rights of its own: `struct [[rowan::table(\"p\"), "
     "rowan::partition_of(Payment, …)]] P : Payment {}`."},
    {"row_level_security", on_struct, none, 0, false, security_options, effect::table_property,
     "Policies decide who sees and writes which row; `force`: the owner too."},
    {"policy", on_struct, a_name, 1, false, policy_options, effect::table_property,
     "A policy: `for` one kind of statement, `to` some roles, `using` for rows that are read, `check` for "
     "rows that are written; `restrictive`: it must hold beside the others."},
    {"statistics", on_struct, a_name_and_keys, 2, true, statistics_options, effect::table_property,
     "Extended statistics: what the planner knows of columns together, or of `expr(\"…\")`."},
    {"primary_key",
     on_field,
     {},
     0,
     false,
     primary_key_options,
     effect::primary_key,
     "The key. An integer is generated by default as identity, a uuid by gen_random_uuid()."},
    {"unique",
     on_field,
     {},
     0,
     false,
     unique_options,
     effect::unique,
     "A unique index and a `find_by_…`; with `constraint` or `deferrable` a unique constraint."},
    {"index", on_field, {}, 0, false, index_options, effect::index, "An index of this column."},
    {"check", on_field, a_name_and_expression, 2, false, check_options, effect::check,
     "As on the struct; a violation is reported on this member."},
    {"references", on_field, a_reference, 1, false, references_options, effect::references,
     "A foreign key. `match_with(a = T::b)` adds columns; `index` is true unless a key or an index starts "
     "with its columns; `on_delete = set_null(a, b)` sets these members only (PostgreSQL 15); "
     "`no_constraint` keeps the relation alone."},
    {"type",
     on_field,
     a_type,
     1,
     false,
     {},
     effect::type,
     "The PostgreSQL type, where the member's own is not wanted: `varchar(80)`, `numeric(12, 2)`; `smallint` "
     "on an enum stores the number. A class of the program with a `rowan::codec` of its own needs it. "
     "Types of extensions that rowan.toml lists, `citext` or `\"geometry(Point,4326)\"`, types declared "
     "there "
     "and any `\"schema.name\"` are std::string."},
    {"domain",
     on_field,
     a_name,
     1,
     false,
     {},
     effect::domain,
     "A domain that rowan.toml declares as `[[domain]]`; the member has the C++ type of what is below it."},
    {"column",
     on_field,
     a_name,
     1,
     false,
     {},
     effect::column,
     "The column's name, where it is not the member's."},
    {"default_sql",
     on_field,
     an_expression,
     1,
     false,
     {},
     effect::default_sql,
     "The column's default as SQL."},
    {"no_default", on_field, {}, 0, false, {}, effect::no_default, "The member's `= value` stays in C++."},
    {"generated", on_field, an_expression, 1, false, generated_options, effect::generated,
     "GENERATED ALWAYS AS … STORED, read and never written; `virtual` is computed when it is read "
     "(PostgreSQL 18)."},
    {"collate",
     on_field,
     a_text,
     1,
     false,
     {},
     effect::collate,
     "The collation of a text: `C`, `de-x-icu`, `public.of_my_own`."},
    {"storage",
     on_field,
     a_storage,
     1,
     false,
     {},
     effect::storage,
     "How long values are kept, where it is not the type's own way."},
    {"compression",
     on_field,
     a_compression,
     1,
     false,
     {},
     effect::compression,
     "What long values are compressed with (PostgreSQL 14)."},
    {"statistics",
     on_field,
     a_whole_number,
     1,
     false,
     {},
     effect::statistics,
     "SET STATISTICS: how finely ANALYZE looks at the column, 0 to 10000."},
    {"n_distinct",
     on_field,
     a_number,
     1,
     false,
     {},
     effect::column_option,
     "The number of distinct values that ANALYZE is to believe; negative: as a share of the rows."},
    {"n_distinct_inherited",
     on_field,
     a_number,
     1,
     false,
     {},
     effect::column_option,
     "The same for the table together with those that inherit from it."},
    {"identity", on_field, a_generation, 1, false, identity_options, effect::identity,
     "GENERATED ALWAYS or BY DEFAULT AS IDENTITY; `none` for a key that the program gives. `sequence` is the "
     "name of its sequence, where it is not `table_column_seq`."},
    {"serial", on_field, a_name, 0, false, serial_options, effect::serial,
     "A default from a sequence that the column owns, named `table_column_seq` unless given; its type is the "
     "column's unless given."},
    {"sequence", on_field, a_name, 1, false, field_sequence_options, effect::sequence,
     "A default from a sequence that no column owns, `bigint` unless given; `shared` where another member or "
     "struct defines it."},
    {"created_at", on_field, {}, 0, false, {}, effect::created_at, "Default now()."},
    {"updated_at",
     on_field,
     {},
     0,
     false,
     {},
     effect::updated_at,
     "Default now(), and set to now() by every generated write."},
    {"version",
     on_field,
     {},
     0,
     false,
     {},
     effect::version,
     "Optimistic lock: counted up by every generated write, compared by `save`."},
    {"sensitive", on_field, {}, 0, false, {}, effect::sensitive, "Never in logs, messages or JSON."},
    {"ignored", on_field, {}, 0, false, {}, effect::ignored, "Not a column."},
    {"renamed_from",
     on_field,
     a_text,
     1,
     false,
     {},
     effect::column_renamed_from,
     "The column's former name: a rename, not a drop and an add."},
    {"using_cast",
     on_field,
     an_expression,
     1,
     false,
     {},
     effect::using_cast,
     "USING of a type change that PostgreSQL does not cast by itself."},
    {"comment",
     on_field,
     a_text,
     1,
     false,
     {},
     effect::column_comment,
     "COMMENT ON COLUMN, instead of the doc comment."},
    {"relation",
     on_field,
     {},
     0,
     false,
     relation_options,
     effect::relation,
     "Which foreign key a `belongs_to`, `has_one` or `has_many` follows, where several fit."},
    {"enum_type",
     on_enum,
     a_name,
     1,
     false,
     {},
     effect::enum_type,
     "A PostgreSQL enum type; without it the labels are text with a check."},
    {"schema", on_enum, a_name, 1, false, {}, effect::enum_schema, "The PostgreSQL schema of the enum type."},
    {"renamed_from", on_enum, a_text, 1, false, {}, effect::enum_renamed_from, "The type's former name."},
    {"comment",
     on_enum,
     a_text,
     1,
     false,
     {},
     effect::enum_comment,
     "COMMENT ON TYPE, instead of the doc comment."},
    {"value",
     on_enumerator,
     a_name,
     1,
     false,
     {},
     effect::value,
     "The label in the database, where it is not the enumerator's name."},
    {"renamed_from",
     on_enumerator,
     a_text,
     1,
     false,
     {},
     effect::value_renamed_from,
     "The label's former spelling."},
};

}  // namespace

std::span<const AnnotationRow> annotation_rows() { return rows; }

}  // namespace rowan::tool
