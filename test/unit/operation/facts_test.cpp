#include <doctest/doctest.h>

#include "operation/operation.hpp"
#include "unit/operation/change_samples.hpp"

namespace rowan::tool {
namespace {

bool share(const std::set<std::string>& left, const std::set<std::string>& right) {
  for (const auto& word : left)
    if (right.contains(word)) return true;
  return false;
}

/// By the rules of Facts, with no third change in the plan: `first` must come before `second`.
bool precedes(const Change& first, const Change& second) {
  const auto a = facts(first), b = facts(second);
  return share(a.provides, b.needs) || share(a.releases, b.destroys) || share(a.destroys, b.provides) ||
         (share(a.needs, b.destroys) && !share(b.provides, a.needs));
}

using testing::customers, testing::orders;

}  // namespace

TEST_CASE("what makes a thing comes before what needs it") {
  const auto shop = testing::shop();
  const Change create_type = CreateEnumType{shop.enum_types[0]},
               create_customers = CreateTable{shop.tables[0]};
  const Change add_key = AddForeignKey{orders, shop.tables[1].foreign_keys[0]};
  CHECK(precedes(create_type, create_customers));
  CHECK(precedes(create_customers, add_key));
  CHECK(precedes(AddUnique{customers, {"customers_id_key", {"id"}}}, add_key));
  Index index{.name = "u",
              .unique = true,
              .keys = {},
              .include = {},
              .predicate = {},
              .with = {},
              .tablespace = {},
              .comment = {}};
  index.keys.resize(1);
  index.keys[0].column = "id";
  CHECK(precedes(CreateIndex{customers, index}, add_key));
  CHECK(precedes(CreateSchema{"shop"}, RenameTable{orders, {"shop", "orders"}}));
  CHECK(precedes(AddEnumValue{{"public", "status"}, "paid", ""}, create_customers));
}

TEST_CASE("what uses a thing goes before the thing, found in SQL text too") {
  const auto shop = testing::shop();
  const auto& table = shop.tables[0];
  const Change drop_nickname = DropColumn{customers, table.columns[2]},
               drop_state = DropColumn{customers, table.columns[3]};
  CHECK(precedes(DropCheck{customers, table.checks[0]}, drop_nickname));
  CHECK(precedes(DropIndex{customers, table.indexes[0]}, drop_state));  // in its predicate
  CHECK(precedes(DropForeignKey{orders, shop.tables[1].foreign_keys[0]}, DropTable{table}));
  CHECK(precedes(drop_state, DropEnumType{shop.enum_types[0]}));
  CHECK(precedes(DropForeignKey{orders, shop.tables[1].foreign_keys[0]},
                 DropPrimaryKey{customers, *table.primary_key}));
}

TEST_CASE("a rename comes before what speaks the new name") {
  const Change rename_table = RenameTable{orders, {"public", "purchases"}};
  const Change rename_column = RenameColumn{{"public", "purchases"}, "note", "remark"};
  CHECK(precedes(rename_table, rename_column));
  CHECK(precedes(rename_column, SetNotNull{{"public", "purchases"}, "remark"}));
  CHECK(
      precedes(rename_column, SetComment{CommentTarget::column, {"public", "purchases"}, "remark", "", "x"}));
}

TEST_CASE("a default goes before the type changes and a new one comes after") {
  const Change change_type =
      AlterColumnType{orders, "amount", {"", "text", {}, false}, {"", "integer", {}, false}, "", ""};
  CHECK(precedes(AlterColumnDefault{orders, "amount", "'x'", std::nullopt}, change_type));
  CHECK(precedes(change_type, AlterColumnDefault{orders, "amount", std::nullopt, "1"}));
  CHECK(precedes(change_type, AddCheck{orders, {"c", "amount > 0", true}}));
  CHECK(precedes(DropCheck{orders, {"c", "amount > 0", true}}, change_type));
}

TEST_CASE("a rebuilt enum type changes the type of its columns") {
  Change rebuild = RebuildEnumType{{{"public", "e"}, {"x", "y"}, {}}, {{"public", "e"}, {"x"}, {}}, {}};
  std::get<RebuildEnumType>(rebuild).uses.push_back({orders, "state"});
  CHECK(precedes(DropCheck{orders, {"c", "state <> 'y'", true}}, rebuild));
  CHECK(precedes(rebuild, AddCheck{orders, {"c", "state = 'x'", true}}));
  CHECK(precedes(AlterColumnDefault{orders, "state", "'y'", std::nullopt}, rebuild));
  CHECK(precedes(rebuild, AlterColumnDefault{orders, "state", std::nullopt, "'x'"}));
}

TEST_CASE("the old thing of a name goes before the new one comes") {
  const Change drop = DropCheck{orders, {"c", "amount > 0", true}},
               add = AddCheck{orders, {"c", "amount > 1", true}};
  CHECK(precedes(drop, add));
  CHECK(!precedes(add, drop));
}

TEST_CASE("a column is filled, then not null, then a key or an identity") {
  const Change fill = BackfillColumn{orders, "note", "''"}, not_null = SetNotNull{orders, "note"};
  CHECK(precedes(fill, not_null));
  CHECK(precedes(not_null, AddPrimaryKey{orders, {"k", {"note"}}}));
  CHECK(precedes(not_null, AlterColumnIdentity{orders, "note", std::nullopt, IdentityGeneration::always}));
  CHECK(precedes(DropPrimaryKey{orders, {"k", {"note"}}}, DropNotNull{orders, "note"}));
}

}  // namespace rowan::tool
