#include "golden/migrate/cases.hpp"
#include "golden/migrate/decide.hpp"

namespace rowan::tool::testing {
namespace {

SchemaBuilder shop_before() {
  return schema()
      .enum_type("order_status", {"pending", "done"})
      .add(table("customers").id().required("name", "text"))
      .add(table("orders")
               .id()
               .optional("customer_id", "bigint")
               .required("status", "public.order_status", "'pending'")
               .optional("note", "text"));
}

SchemaBuilder shop_after() {
  return schema()
      .enum_type("order_status", {"pending", "active", "done"})
      .add(table("customers")
               .id()
               .required("full_name", "text")
               .required("token", "uuid", "gen_random_uuid()")
               .unique({"token"}))
      .add(table("orders")
               .id()
               .required("customer_id", "bigint")
               .required("status", "public.order_status", "'active'")
               .optional("remark", "text")
               .foreign_key({"customer_id"}, "customers")
               .index({"customer_id"})
               .check("remark_short", "length(remark) < 200"))
      .add(table("items")
               .id()
               .required("order_id", "bigint")
               .foreign_key({"order_id"}, "orders")
               .index({"order_id"}));
}

}  // namespace

MigrateCases mixed_cases() {
  return {
      {"grow_a_shop", "every recipe at once on tables with rows", shop_before(), shop_after(),
       decide({renamed_column("customers", "name", "full_name"), renamed_column("orders", "note", "remark")}),
       "INSERT INTO public.customers (name) VALUES ('Ann'), ('Bob'); INSERT INTO public.orders (customer_id) "
       "VALUES (1), (2);"},
      {"split_table", "columns move out of a table into a new one",
       schema().add(table("users")
                        .id()
                        .required("email", "text")
                        .optional("street", "text")
                        .optional("city", "text")
                        .index({"city"})),
       schema()
           .add(table("users").id().required("email", "text").unique_index({"email"}))
           .add(table("addresses")
                    .id()
                    .required("user_id", "bigint")
                    .optional("street", "text")
                    .optional("city", "text")
                    .foreign_key({"user_id"}, "users")
                    .index({"user_id"})
                    .index({"city"})),
       allow_drop(), "INSERT INTO public.users (email) VALUES ('a'), ('b');"},
      {"swap_index_names", "two indexes swap their names",
       schema().add(table("notes")
                        .id()
                        .optional("a", "text")
                        .optional("b", "text")
                        .index({"a"}, "first")
                        .index({"b"}, "second")),
       schema().add(table("notes")
                        .id()
                        .optional("a", "text")
                        .optional("b", "text")
                        .index({"b"}, "first")
                        .index({"a"}, "second"))},
      {"foreign_key_to_new_unique_of_existing",
       "a foreign key waits for the unique constraint it points to",
       schema()
           .add(table("accounts").id().required("code", "text"))
           .add(table("entries").id().required("code", "text")),
       schema()
           .add(table("accounts").id().required("code", "text").unique({"code"}))
           .add(table("entries")
                    .id()
                    .required("code", "text")
                    .foreign_key({"code"}, "accounts", {"code"})
                    .index({"code"})),
       {},
       "INSERT INTO public.accounts (code) VALUES ('x'); INSERT INTO public.entries (code) VALUES ('x');"},
      {"drop_child_and_change_parent", "a table goes while the one it references changes its key",
       schema()
           .add(table("parents").id().required("code", "text"))
           .add(table("children").id().required("parent_id", "bigint").foreign_key({"parent_id"}, "parents")),
       schema().add(table("parents")
                        .required("id", "bigint")
                        .identity()
                        .required("code", "text")
                        .primary_key({"code"})),
       allow_drop()},
  };
}

}  // namespace rowan::tool::testing
