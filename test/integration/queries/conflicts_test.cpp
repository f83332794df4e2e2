// Upserts with an answer of the caller's own, inserts that may be refused.
#include "golden.hpp"

using namespace queries_test;
using Key = forum::MemberRepository::Key;

namespace {

forum::NewMember dora(const std::string& name) {
  return {.name = name, .email = "dora@x", .age = 7, .active = true, .joined_at = rowan::timestamptz()};
}

}  // namespace

TEST_CASE("an upsert says whether it inserted or updated, and sets what it is told to") {
  World w;
  const auto first = w.members.upsert(dora("Dora"), Key::email, {});
  CHECK(first.inserted);
  const auto second = w.members.upsert(dora("Dodo"), Key::email, {.set = {c::member.name}});
  CHECK_FALSE(second.inserted);
  CHECK(second.row->id == first.row->id);
  CHECK(second.row->name == "Dodo");
  auto older = dora("Didi");
  older.age = 8;
  CHECK(w.members.upsert(older, Key::email, {.set = {c::member.age}}).row->name == "Dodo");
  CHECK(w.members.get(first.row->id).age == 8);
}

TEST_CASE("an upsert with a condition leaves other rows as they are, and says so") {
  World w;
  w.members.insert(dora("Dora"));
  const auto kept = w.members.upsert(dora("Dodo"), Key::email, {.where = c::member.age > 10});
  CHECK_FALSE(kept.row);
  CHECK_FALSE(kept.inserted);
  CHECK(w.members.upsert(dora("Dodo"), Key::email, {.where = c::member.age < 10}).row->name == "Dodo");
  CHECK_FALSE(w.members.upsert(dora("Didi"), Key::email, {.do_nothing = true}).row);
  CHECK(w.members.find_by_email("dora@x")->name == "Dodo");
  auto other = dora("Other");
  other.email = "other@x";
  CHECK(w.members.upsert(other, Key::email, {.do_nothing = true}).inserted);
}

TEST_CASE("try_insert gives the violated constraint as a value, and a transaction around it goes on") {
  World w;
  CHECK(w.members.try_insert(dora("Dora")).row->name == "Dora");
  const auto refused = w.members.try_insert(dora("Dora"));
  CHECK_FALSE(refused);
  CHECK(refused.conflict->constraint() == "members_email_key");
  CHECK(refused.conflict->kind() == rowan::ConstraintKind::unique);
  w.db().transaction([&](rowan::Transaction& tx) {
    const forum::MemberRepository members{tx};
    CHECK_FALSE(members.try_insert(dora("Dora")));
    auto other = dora("Other");
    other.email = "other@x";
    CHECK(members.try_insert(other));
  });
  CHECK(w.members.find_by_email("other@x"));
}
