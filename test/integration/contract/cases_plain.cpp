#include "golden/migrate/decide.hpp"
#include "integration/contract/contract_cases.hpp"

namespace rowan::tool::testing {
namespace {

TableBuilder users() { return table("users").id().optional("email", "text").optional("n", "integer"); }

}  // namespace

MigrateCases plain_cases() {
  return {
      {"plain_nothing", "equal schemas need nothing", schema().add(users()), schema().add(users())},
      {"plain_composite_key", "a table with a composite key and no identity", schema(),
       schema().add(table("seats")
                        .required("row", "integer")
                        .required("number", "integer")
                        .primary_key({"number", "row"}))},
      {"plain_every_type", "a table with a column and an array of each type", schema(),
       [] {
         auto all = table("everything").id();
         for (const auto& row : type_rows()) {
           auto name = std::string(row.name);
           if (name == "char" || name == "bit") name += "(3)";  // bare they have the length 1
           all.optional(name, name).optional(name + "[]", name + "[]");
         }
         return Schema(schema().add(all));
       }()},
      {"plain_modifiers", "types with modifiers", schema(),
       schema().add(table("t")
                        .id()
                        .optional("a", "varchar(7)")
                        .optional("b", "numeric(9,3)")
                        .optional("c", "timestamptz(3)")
                        .optional("d", "timestamp(0)")
                        .optional("e", "varchar(9)[]"))},
      {"plain_always_identity", "identity by default becomes always",
       schema().add(table("t").required("id", "bigint").identity()),
       schema().add(table("t").required("id", "bigint").identity(IdentityGeneration::always))},
      {"plain_hash_index", "an index of another method, with storage parameters", schema().add(users()),
       schema().add(users()
                        .index({"email"}, {}, [](Index& index) { index.method = "hash"; })
                        .index({"n"}, {}, [](Index& index) { index.with = {{"fillfactor", "70"}}; }))},
      {"plain_unique_options", "a deferrable unique and one where nulls are equal", schema().add(users()),
       [] {
         Schema after = schema().add(users().unique({"email"}, "later").unique({"n"}, "nulls"));
         after.tables[0].uniques[0].deferrable = Deferrable::initially_deferred;
         after.tables[0].uniques[1].nulls_not_distinct = true;
         return after;
       }()},
      {"plain_drop_not_null",
       "a required column becomes optional",
       schema().add(table("t").id().required("a", "text")),
       schema().add(table("t").id().optional("a", "text")),
       {},
       "insert into public.t (a) values ('x')"},
      {"plain_schema", "an empty schema comes", schema(), schema().schema("quiet")},
  };
}

}  // namespace rowan::tool::testing
