#include <doctest/doctest.h>

#include "operation/operation.hpp"
#include "unit/operation/change_samples.hpp"

namespace rowan::tool {
namespace {

using testing::customers, testing::orders, testing::status;

Schema after(const Change& change) {
  auto schema = testing::shop();
  REQUIRE(apply(change, schema) == "");
  return schema;
}

std::string error_of(const Change& change) {
  auto schema = testing::shop();
  return apply(change, schema);
}

}  // namespace

TEST_CASE("a renamed column is renamed in keys, checks, indexes and in the keys of other tables") {
  const auto schema = after(RenameColumn{customers, "id", "number"});
  CHECK(schema.tables[0].primary_key->columns == Names{"number"});
  CHECK(schema.tables[1].foreign_keys[0].referenced_columns == Names{"number"});
  const auto state = after(RenameColumn{customers, "state", "order"});
  CHECK(state.tables[0].indexes[0].predicate == "\"order\" <> 'active'");
  CHECK(after(RenameColumn{orders, "amount", "total"}).tables[1].checks[0].expression ==
        "total >= 0 AND total < 1000000");
}

TEST_CASE("a renamed table is renamed in foreign keys that point to it") {
  const auto schema = after(RenameTable{customers, {"shop", "clients"}});
  CHECK(schema.tables[1].foreign_keys[0].referenced_table == QualifiedName{"shop", "clients"});
}

TEST_CASE("a renamed enum type or value is renamed in columns, defaults and predicates") {
  const auto schema = after(RenameEnumType{status, {"shop", "state"}});
  CHECK(schema.tables[0].columns[3].type.schema == "shop");
  CHECK(schema.tables[0].columns[3].default_value == "'pending'::shop.state");
  CHECK(after(RenameEnumValue{status, "pending", "open"}).tables[0].columns[3].default_value ==
        "'open'::public.status");
  CHECK(after(RenameEnumValue{status, "active", "on"}).tables[0].indexes[0].predicate == "state <> 'on'");
}

TEST_CASE("what is still used cannot be dropped, and the error names the user") {
  const auto shop = testing::shop();
  CHECK(error_of(DropColumn{customers, shop.tables[0].columns[2]}) ==
        "column customers.nickname is still used by check customers_nickname_check");
  CHECK(error_of(DropColumn{customers, shop.tables[0].columns[3]}) ==
        "column customers.state is still used by index customers_open_idx");
  CHECK(error_of(DropTable{shop.tables[0]}) ==
        "table customers is still used by foreign key orders_customer_id_fkey of table orders");
  CHECK(error_of(DropEnumType{shop.enum_types[0]}) ==
        "enum type status is still used by column customers.state");
  CHECK(error_of(DropPrimaryKey{customers, *shop.tables[0].primary_key}) ==
        "primary key customers.customers_pkey is still used by foreign key orders_customer_id_fkey of table "
        "orders");
}

TEST_CASE("an error tells what was expected and what was found") {
  auto column = testing::shop().tables[1].columns[3];
  column.type = {"", "text", {}, false};
  CHECK(error_of(DropColumn{orders, column}) ==
        "column orders.note is not as the change expects: type: expected text, found varchar(80)");
  CHECK(error_of(AlterColumnDefault{orders, "amount", "1", std::nullopt}) ==
        "column orders.amount is not as the change expects: default: expected 1, found 0");
  CHECK(error_of(SetNotNull{orders, "amount"}) ==
        "column orders.amount is not as the change expects: not null: expected false, found true");
}

TEST_CASE("a primary key wants columns that are not null") {
  auto schema = after(DropPrimaryKey{orders, {"orders_pkey", {"id"}}});
  CHECK(apply(AddPrimaryKey{orders, {"orders_pkey", {"note"}}}, schema) ==
        "column orders.note is not as the change expects: not null: expected true, found false");
}

TEST_CASE("a foreign key wants a unique key to point to") {
  ForeignKey key = testing::shop().tables[1].foreign_keys[0];
  key.name = "other";
  key.referenced_columns = {"state"};
  CHECK(error_of(AddForeignKey{orders, key}) ==
        "foreign key orders.other needs a unique key on (state) of table customers, which has none");
}

TEST_CASE("names of tables, indexes and keys share one space in a schema") {
  const Index index{.name = "customers_email_key",
                    .keys = {},
                    .include = {},
                    .predicate = {},
                    .with = {},
                    .tablespace = {},
                    .comment = {}};
  CHECK(error_of(CreateIndex{orders, index}) == "table, index or key customers_email_key exists already");
}

TEST_CASE("a constraint to validate learns its definition, and its reverse makes it not valid again") {
  auto schema = testing::shop();
  const Check check{"positive", "id > 0", false};
  REQUIRE(apply(AddCheck{orders, check}, schema) == "");
  const auto change = completed(ValidateConstraint{orders, "positive"}, schema);
  CHECK(std::get<ValidateConstraint>(change).check == check);
  const auto not_yet = schema;
  REQUIRE(apply(change, schema) == "");
  CHECK(schema.tables[1].checks.back().valid);
  REQUIRE(tool::apply(*reverse(change), schema) == "");
  CHECK(schema == not_yet);
}

}  // namespace rowan::tool
