#include "golden/migrate/cases.hpp"
#include "golden/migrate/decide.hpp"

namespace rowan::tool::testing {
namespace {

SchemaBuilder shop() {
  return schema()
      .enum_type("order_status", {"pending", "active", "completed"})
      .add(table("customers").id().required("email", "text").unique_index({"email"}))
      .add(table("orders")
               .id()
               .required("customer_id", "bigint")
               .required("amount", "numeric(12,2)")
               .required("status", "public.order_status", "'pending'")
               .required("inserted_at", "timestamptz", "now()")
               .check("amount_positive", "amount > 0")
               .foreign_key({"customer_id"}, "customers", {"id"},
                            [](ForeignKey& key) { key.on_delete = ReferentialAction::cascade; })
               .index({"customer_id"})
               .comment("what customers ordered"));
}

}  // namespace

MigrateCases table_cases() {
  return {
      {"create_shop", "new tables with type, check, index and foreign key come in one file", schema(),
       shop()},
      {"create_in_schema", "a table in another schema comes after its schema", schema(),
       schema().schema("sales").add(table("sales.posts").id().required("title", "text"))},
      {"create_cycle", "two tables that reference each other come before both foreign keys", schema(),
       schema()
           .add(table("husbands").id().optional("wife_id", "bigint").foreign_key({"wife_id"}, "wives"))
           .add(
               table("wives").id().optional("husband_id", "bigint").foreign_key({"husband_id"}, "husbands"))},
      {"create_referencing_existing", "a new table may reference one in use in the same file",
       schema().add(table("customers").id()),
       schema()
           .add(table("customers").id())
           .add(table("notes")
                    .id()
                    .required("customer_id", "bigint")
                    .foreign_key({"customer_id"}, "customers"))},
      {"create_with_foreign_key_to_unique_index", "a foreign key to a unique index comes after the index",
       schema(),
       schema()
           .add(table("accounts").id().required("code", "text").unique_index({"code"}))
           .add(table("entries").id().required("code", "text").foreign_key({"code"}, "accounts", {"code"}))},
      {"drop_tables", "tables are dropped child first, after the foreign keys between them",
       schema()
           .add(table("parents")
                    .id()
                    .optional("favourite_id", "bigint")
                    .foreign_key({"favourite_id"}, "children"))
           .add(table("children")
                    .id()
                    .required("parent_id", "bigint")
                    .foreign_key({"parent_id"}, "parents")
                    .index({"parent_id"})),
       schema(), allow_drop()},
      {"drop_referenced_table",
       "a table in use loses its foreign key and column before the table they point to",
       schema()
           .add(table("regions").id().required("name", "text"))
           .add(table("shops")
                    .id()
                    .optional("region_id", "bigint")
                    .foreign_key({"region_id"}, "regions")
                    .index({"region_id"})),
       schema().add(table("shops").id()), allow_drop()},
      {"drop_schema", "a schema goes after its tables and types",
       schema()
           .schema("old")
           .enum_type("old.mood", {"good", "bad"})
           .add(table("old.notes").id().optional("mood", "old.mood")),
       schema(), allow_drop()},
      {"table_comments", "comments are set, changed and removed in place",
       schema().add(
           table("notes").id().optional("body", "text").column_comment("old text").comment("gone soon")),
       schema().add(table("notes")
                        .id()
                        .optional("body", "text")
                        .column_comment("it's new")
                        .index({"body"}, {}, [](Index& index) { index.comment = "for search"; }))},
      {"keyword_names", "names that are keywords or have capitals are quoted everywhere",
       schema().add(table("user").id().optional("order", "text")),
       schema().add(table("user")
                        .id()
                        .optional("order", "text")
                        .required("Group", "integer", "0")
                        .index({"order"})
                        .check("user_check", "\"Group\" >= 0"))},
  };
}

}  // namespace rowan::tool::testing
