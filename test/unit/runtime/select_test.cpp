// Checks what is known of a query before it is sent.
#include <doctest/doctest.h>

#include <rowan/path.hpp>
#include <rowan/select.hpp>

namespace {

using namespace rowan;

constexpr ColumnInfo columns[] = {{.name = "id", .type = "bigint"}};
constexpr int first[] = {0};
constexpr TableInfo secret_info{.name = "secrets", .constraints = {}, .sensitive = true};
const TableDescription secrets{
    .name = "secrets", .columns = columns, .primary_key = first, .relations = {}, .info = &secret_info};
constexpr TableInfo order_info{.name = "orders", .constraints = {}};
const RelationInfo relations[] = {{.name = "secret",
                                   .columns = first,
                                   .target = &secrets,
                                   .target_columns = first,
                                   .optional = false,
                                   .unique = true,
                                   .load = nullptr}};
const TableDescription orders{
    .name = "orders", .columns = columns, .primary_key = first, .relations = relations, .info = &order_info};

}  // namespace

TEST_CASE("a query that walks to a sensitive table is as sensitive as that table") {
  const Expression own(ColumnReference{nullptr, &columns[0]});
  const Expression walked(ColumnReference{Path::through(nullptr, relations[0]), &columns[0]});
  Select select(orders);
  select.condition = own;
  CHECK_FALSE(select_rows(select).statement.sensitive());
  select.ordering = {{walked}};
  CHECK(select_rows(select).statement.sensitive());
  select = Select(orders);
  select.condition = walked;
  CHECK(select_rows(select).statement.sensitive());
  CHECK(select_count(select).statement.sensitive());
  CHECK(select_rows(Select(secrets)).statement.sensitive());
}
