#include <doctest/doctest.h>

#include "fixture.hpp"

namespace {

using namespace rowan::testing;

constexpr rowan::ConstraintInfo constraints[] = {
    {.name = "orders_code_key", .fields = "code", .message = ""},
    {.name = "amount_positive", .fields = "amount", .message = "must be positive"},
};
constexpr rowan::TableInfo orders{.name = "orders", .constraints = constraints};
constexpr rowan::TableInfo secrets{.name = "orders", .constraints = constraints, .sensitive = true};

constexpr const char* schema = R"(
create table customers (id int primary key);
create table orders (id int primary key generated always as identity, code text not null constraint orders_code_key unique,
  amount int not null constraint amount_positive check (amount > 0), customer_id int references customers,
  during int4range, exclude using gist (during with &&));
)";

const std::string insert = "insert into orders (code, amount, customer_id) values ($1, $2, $3)";

template <class Thrown>
Thrown thrown_by(const rowan::Session& session, const rowan::Statement& statement,
                 const rowan::Parameters& values) {
  try {
    session.execute(statement, values);
  } catch (const Thrown& error) {
    return error;
  }
  FAIL("nothing was thrown");
  throw std::logic_error("unreachable");
}

TEST_CASE("a violated constraint says which fields and the message written there") {
  Fixture fixture;
  fixture.server.run(schema);
  const rowan::Statement statement(insert, &orders);
  const std::optional<std::int32_t> nobody;

  const auto check = thrown_by<rowan::CheckViolation>(fixture.db, statement,
                                                      parameters(std::string("a"), std::int32_t{0}, nobody));
  CHECK(check.kind() == rowan::ConstraintKind::check);
  CHECK(check.constraint() == "amount_positive");
  CHECK(check.fields() == std::vector<std::string>{"amount"});
  CHECK(check.message() == "must be positive");
  CHECK(check.table() == "orders");
  CHECK(check.sqlstate() == "23514");
  CHECK_FALSE(check.retryable());
  CHECK(std::string(check.what()).find("insert into orders") != std::string::npos);

  fixture.server.run("insert into orders (code, amount) values ('a', 1)");
  const auto unique = thrown_by<rowan::UniqueViolation>(
      fixture.db, statement, parameters(std::string("a"), std::int32_t{1}, nobody));
  CHECK(unique.constraint() == "orders_code_key");
  CHECK(unique.fields() == std::vector<std::string>{"code"});
  CHECK_FALSE(unique.message().empty());
  CHECK(std::string(unique.what()).find("(code)=(a)") != std::string::npos);

  const auto foreign = thrown_by<rowan::ForeignKeyViolation>(
      fixture.db, statement, parameters(std::string("b"), std::int32_t{1}, std::int32_t{9}));
  CHECK(foreign.constraint() == "orders_customer_id_fkey");

  const auto missing = thrown_by<rowan::NotNullViolation>(
      fixture.db, statement, parameters(std::optional<std::string>{}, std::int32_t{1}, nobody));
  CHECK(missing.column() == "code");
}

TEST_CASE("an exclusion constraint is told apart") {
  Fixture fixture;
  fixture.server.run(schema);
  fixture.server.run("insert into orders (code, amount, during) values ('a', 1, '[1,5)')");
  CHECK_THROWS_AS(run(fixture.db, "insert into orders (code, amount, during) values ('b', 1, '[2,3)')"),
                  rowan::ExclusionViolation);
}

TEST_CASE("a sensitive table's values appear nowhere in an error") {
  Fixture fixture;
  fixture.server.run(schema);
  fixture.server.run("insert into orders (code, amount) values ('s3cret', 1)");
  const rowan::Statement statement(insert, &secrets);
  const auto error = thrown_by<rowan::UniqueViolation>(
      fixture.db, statement,
      parameters(std::string("s3cret"), std::int32_t{1}, std::optional<std::int32_t>{}));
  CHECK(std::string(error.what()).find("s3cret") == std::string::npos);
  CHECK(error.message().find("s3cret") == std::string::npos);
  const rowan::Statement cast("select $1::text::int", &secrets);
  const auto invalid = thrown_by<rowan::Error>(fixture.db, cast, parameters(std::string("s3cret")));
  CHECK(std::string(invalid.what()).find("s3cret") == std::string::npos);
}

TEST_CASE("errors have their class by SQLSTATE") {
  Fixture fixture;
  fixture.server.run("create table busy (id int)");
  CHECK_THROWS_AS(run(fixture.db, "select * from nowhere"), rowan::StatementError);
  CHECK_THROWS_AS(run(fixture.db, "selekt 1"), rowan::StatementError);
  CHECK_THROWS_AS(fixture.db.transaction([](rowan::Transaction& tx) {
    tx.execute("set local statement_timeout = 20");
    run(tx, "select pg_sleep(5)");
  }),
                  rowan::QueryCanceled);
  pqxx::work holder(fixture.server.connection());
  holder.exec("lock table busy");
  CHECK_THROWS_AS(run(fixture.db, "lock table busy nowait"), rowan::Error);
  CHECK_THROWS_AS(fixture.db.transaction([](rowan::Transaction& tx) { run(tx, "lock table busy nowait"); }),
                  rowan::LockNotAvailable);
}

TEST_CASE("a statement's failure leaves the connection usable") {
  Fixture fixture;
  const auto process = value<std::int32_t>(fixture.db, "select pg_backend_pid()");
  CHECK_THROWS_AS(run(fixture.db, "select 1 / 0"), rowan::Error);
  CHECK(value<std::int32_t>(fixture.db, "select pg_backend_pid()") == process);
}

TEST_CASE("a database that is down or unknown is a ConnectionError with the address") {
  rowan::Database down{rowan::Options{.url = "postgresql://someone@127.0.0.1:1/nothing"}};
  CHECK_THROWS_WITH_AS(run(down, "select 1"), doctest::Contains("127.0.0.1"), rowan::ConnectionError);
  Fixture fixture;
  auto url = fixture.server.url();
  url.replace(url.find("rowan_test"), 10, "absent_one");
  rowan::Database unknown{rowan::Options{.url = url}};
  CHECK_THROWS_WITH_AS(run(unknown, "select 1"), doctest::Contains("does not exist"), rowan::ConnectionError);
}

TEST_CASE("a message about a connection never holds the password") {
  rowan::Database down{rowan::Options{.url = "postgresql://someone:hunter2@127.0.0.1:1/nothing"}};
  try {
    run(down, "select 1");
    FAIL("connected");
  } catch (const rowan::ConnectionError& error) {
    CHECK(std::string(error.what()).find("hunter2") == std::string::npos);
  }
}

}  // namespace
