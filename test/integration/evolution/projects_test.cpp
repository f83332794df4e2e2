// A project that grows: several of all this at once, version after version.
#include <doctest/doctest.h>

#include "evolution.hpp"

using namespace rowan::test;

namespace {

const std::string version_1 = R"cpp(
  enum class [[rowan::enum_type("order_status")]] Status { pending, done };
  struct [[rowan::table("customers")]] Customer {
    [[rowan::primary_key]] std::int64_t id{};
    [[rowan::unique]] std::string email{};
    std::optional<std::string> name{};
  };
  struct [[rowan::table("orders"), rowan::index(status, where = "status <> 'done'")]] Order {
    [[rowan::primary_key]] std::int64_t id{};
    std::int64_t customer_id{};
    std::int32_t total{};
    Status status = Status::pending;
    std::optional<std::string> note{};
  };
)cpp";

// An enum value before another, a table, a rename under an index, a foreign key, a check, a required column.
const std::string version_2 =
    R"cpp(
  enum class [[rowan::enum_type("order_status")]] Status { pending, active, done };
  struct [[rowan::table("customers")]] Customer {
    [[rowan::primary_key]] std::int64_t id{};
    [[rowan::unique, rowan::renamed_from("email")]] std::string address{};
    std::optional<std::string> name{};
    [[rowan::default_sql("gen_random_uuid()::text"), rowan::unique]] std::string token{};
  };
  struct [[rowan::table("orders"), rowan::index(status, where = "status <> 'done'"),
           rowan::check("total_positive", "total >= 0")]] Order {
    [[rowan::primary_key]] std::int64_t id{};
    [[rowan::references(Customer::id, on_delete = cascade)]] std::int64_t customer_id{};
    std::int32_t total{};
    Status status = Status::active;
    std::string note = "none";
  };
  struct [[rowan::table("items")]] Item {
    [[rowan::primary_key]] std::int64_t id{};
    [[rowan::references(Order::id, on_delete = cascade)]] std::int64_t order_id{};
    Status status = Status::pending;
  };
    )cpp";

// A table renamed, an enum value dropped, a type renamed, a column retyped, an index replaced, a check
// replaced, a foreign key changed, a comment.
const std::string version_3 = R"cpp(
  enum class [[rowan::enum_type("state"), rowan::renamed_from("order_status")]] Status {
    active,
    done
  };
  /// Who buys.
  struct [[rowan::table("buyers"), rowan::renamed_from("customers")]] Customer {
    [[rowan::primary_key]] std::int64_t id{};
    [[rowan::unique, rowan::renamed_from("email")]] std::string address{};
    std::optional<std::string> name{};
    [[rowan::default_sql("gen_random_uuid()::text"), rowan::unique]] std::string token{};
  };
  struct [[rowan::table("orders"),
           rowan::index(status, total, name = "open_orders", where = "status <> 'done'"),
           rowan::check("total_positive", "total > 0")]] Order {
    [[rowan::primary_key]] std::int64_t id{};
    [[rowan::references(Customer::id, on_delete = restrict)]] std::int64_t customer_id{};
    [[rowan::using_cast("total")]] std::int64_t total{};
    Status status = Status::active;
    std::optional<std::string> note{};
  };
  struct [[rowan::table("items")]] Item {
    [[rowan::primary_key]] std::int64_t id{};
    [[rowan::references(Order::id, on_delete = cascade)]] std::int64_t order_id{};
    Status status = Status::done;
  };
)cpp";

// The key becomes composite, a table moves, a column goes, another table goes.
const std::string version_4 = R"cpp(
  enum class [[rowan::enum_type("state")]] Status { active, done };
  struct [[rowan::table("buyers"), rowan::schema("crm"), rowan::renamed_from("public.buyers")]] Customer {
    [[rowan::primary_key]] std::int64_t id{};
    [[rowan::unique]] std::string address{};
    [[rowan::default_sql("gen_random_uuid()::text"), rowan::unique]] std::string token{};
  };
  struct [[rowan::table("orders"), rowan::primary_key(customer_id, id),
           rowan::index(status, total, name = "open_orders", where = "status <> 'done'")]] Order {
    [[rowan::identity(by_default)]] std::int64_t id{};
    [[rowan::references(Customer::id, on_delete = restrict)]] std::int64_t customer_id{};
    std::int64_t total = 1;
    Status status = Status::active;
    std::optional<std::string> note{};
  };
)cpp";

}  // namespace

TEST_CASE("a shop grows through four versions that each change five objects and more") {
  Evolution story;
  story.becomes(version_1);
  story.run(
      "insert into customers (email, name) values ('a@x', 'ann'), ('b@x', 'bob');"
      "insert into orders (customer_id, total, status) values (1, 10, 'pending'), (2, 20, 'done')");
  story.run("update orders set note = 'by phone' where note is null");  // nobody else knows what it should be
  story.becomes(version_2);
  story.run(
      "insert into orders (customer_id, total) values (1, 30); insert into items (order_id) values (1)");
  story.finds("select count(distinct token) from customers", "2");
  story.run("update orders set status = 'done' where status <> 'done'; update items set status = 'done'");
  story.becomes(version_3, Drops::allowed);
  story.finds(
      "select string_agg(address || total, ' ' order by total) from buyers join orders on customer_id = "
      "buyers.id",
      "a@x10 b@x20 a@x30");
  story.becomes(version_4, Drops::allowed);
  story.finds(
      "select string_agg(address || total, ' ' order by total) from crm.buyers join orders on customer_id = "
      "buyers.id",
      "a@x10 b@x20 a@x30");
  story.end(
      "select string_agg(email || total, ' ' order by total) from customers join orders on customer_id = "
      "customers.id",
      "a@x10 b@x20 a@x30");
}
