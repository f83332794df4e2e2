// Transactions with options, hooks, locks of the program's own, notifications; upserts with answers.
// To add a behaviour: a TEST_CASE here.
#include <rowan/listener.hpp>

#include "golden.hpp"

using namespace queries_test;
using std::chrono::milliseconds;

namespace {

std::string setting(rowan::Transaction& tx, const std::string& name) {
  return tx.pqxx().exec1("select current_setting('" + name + "')")[0].as<std::string>();
}

}  // namespace

TEST_CASE("a transaction has the isolation and the access that it is asked for") {
  World w;
  const rowan::TransactionOptions options{
      .isolation = rowan::Isolation::serializable, .read_only = true, .deferrable = true};
  w.db().transaction(options, [&](rowan::Transaction& tx) {
    CHECK(setting(tx, "transaction_isolation") == "serializable");
    CHECK(setting(tx, "transaction_read_only") == "on");
    CHECK(setting(tx, "transaction_deferrable") == "on");
    CHECK(forum::PostRepository{tx}.count() == 40);
  });
  CHECK_THROWS_AS(
      w.db().transaction({.read_only = true},
                         [&](rowan::Transaction& tx) { forum::PostRepository{tx}.erase_all({}); }),
      rowan::Error);
  w.db().transaction(
      [&](rowan::Transaction& tx) { CHECK(setting(tx, "transaction_isolation") == "read committed"); });
}

TEST_CASE("a repeatable read sees what was there at its first statement") {
  World w;
  w.db().transaction({.isolation = rowan::Isolation::repeatable_read}, [&](rowan::Transaction& tx) {
    const forum::CommentRepository comments{tx};
    const auto before = comments.count();
    forum::CommentRepository{w.db().outside_transaction()}.erase_all(c::comment.id == 1);
    CHECK(comments.count() == before);
  });
}

TEST_CASE("a serialization failure is run again by the policy, with its isolation") {
  World w;
  int runs = 0;
  const rowan::RetryPolicy policy{.delay = milliseconds(1),
                                  .options = {.isolation = rowan::Isolation::repeatable_read}};
  w.db().transaction(policy, [&](rowan::Transaction& tx) {
    const forum::PostRepository posts{tx};
    const auto post = posts.get(1);
    if (++runs == 1)
      forum::PostRepository{w.db().outside_transaction()}.update(1, {.score = c::post.score + 1});
    posts.update(1, {.score = post.score + 10});
  });
  CHECK(runs == 2);
  CHECK(w.posts.get(1).score == w.post(1).score + 11);
}

TEST_CASE("the delays between attempts double, and vary") {
  const rowan::RetryPolicy policy{.delay = milliseconds(100)};
  bool varies = false;
  for (int i = 0; i < 50; ++i) {
    CHECK(policy.wait(1).count() >= 50);
    CHECK(policy.wait(1).count() <= 100);
    CHECK(policy.wait(3).count() >= 200);
    CHECK(policy.wait(3).count() <= 400);
    varies = varies || policy.wait(1) != policy.wait(1);
  }
  CHECK(varies);
}

TEST_CASE("a transaction whose time is over is cancelled, whether it waits or works") {
  World w;
  const rowan::TransactionOptions options{.timeout = milliseconds(200)};
  CHECK_THROWS_AS(w.db().transaction(
                      options,
                      [&](rowan::Transaction& tx) {
                        (void)forum::PostRepository{tx}.where(rowan::raw_sql("pg_sleep(5) is null")).count();
                      }),
                  rowan::QueryCanceled);
  CHECK_THROWS_AS(w.db().transaction(options,
                                     [&](rowan::Transaction& tx) {
                                       forum::PostRepository{tx}.erase_all({});
                                       std::this_thread::sleep_for(milliseconds(250));
                                       (void)forum::PostRepository{tx}.count();
                                     }),
                  rowan::Error);
  CHECK(w.posts.count() == 40);
  w.db().transaction([&](rowan::Transaction& tx) { CHECK(setting(tx, "statement_timeout") == "0"); });
}

TEST_CASE("what waits for the commit is called after it, in order, and not when it is rolled back") {
  World w;
  std::string called;
  w.db().transaction([&](rowan::Transaction& tx) {
    tx.after_commit(
        [&](rowan::Database* db) { called += forum::PostRepository{*db}.exists() ? "yes" : "no"; });
    tx.after_commit([&](rowan::Database*) { called += " two"; });
    forum::CommentRepository{tx}.erase_all({});
    forum::PostRepository{tx}.erase_all({});
    CHECK(called.empty());
  });
  CHECK(called == "no two");
  CHECK_THROWS_AS(w.db().transaction([&](rowan::Transaction& tx) {
    tx.after_commit([&](rowan::Database*) { called += " never"; });
    throw rowan::LogicError("no");
  }),
                  rowan::LogicError);
  CHECK(called == "no two");
}

TEST_CASE("an advisory lock is kept to the end of the transaction") {
  World w;
  w.db().transaction([&](rowan::Transaction& tx) {
    tx.advisory_lock(42);
    CHECK(tx.try_advisory_lock(42));
    rowan::Transaction other(w.db());
    CHECK_FALSE(other.try_advisory_lock(42));
    CHECK(other.try_advisory_lock(43));
  });
  w.db().transaction([&](rowan::Transaction& tx) { CHECK(tx.try_advisory_lock(42)); });
}

TEST_CASE("a notification is heard when its transaction is committed, whatever is in its text") {
  World w;
  rowan::Listener listener(w.db(), {"odd \"channel", "other"});
  CHECK_FALSE(listener.wait(milliseconds(1)));
  w.db().transaction([&](rowan::Transaction& tx) {
    tx.notify("odd \"channel", "'; drop table posts; --");
    CHECK_FALSE(listener.wait(milliseconds(50)));
  });
  const auto heard = listener.wait(milliseconds(5000));
  REQUIRE(heard);
  CHECK(heard->channel == "odd \"channel");
  CHECK(heard->payload == "'; drop table posts; --");
  CHECK_THROWS_AS(w.db().transaction([&](rowan::Transaction& tx) {
    tx.notify("other");
    throw rowan::LogicError("no");
  }),
                  rowan::LogicError);
  CHECK_FALSE(listener.wait(milliseconds(100)));
}
