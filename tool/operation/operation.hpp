// Models how PostgreSQL performs a Change: SQL, reverse, effect on the Schema, lock, hazards, order.
// To add an operation: the Change in model/change.hpp, then `template <> struct Operation<NewChange>` in the
// file of its kind of object (schema, table, column, constraint, index, enum_type). Forgetting a part does
// not compile.
#pragma once
#include <concepts>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "model/change.hpp"
#include "operation/hazard.hpp"

namespace rowan::tool {

/// Statements without the final semicolon, clauses in grammar order.
using Sql = std::vector<std::string>;

/// How a change depends on others, as plain words. The words:
///   `schema s` · `table s.t` · `column s.t.c` · `type s.e` (an enum type) · `values of s.e` · `value s.e.v`
///   `sequence s.q` · `relation s.r` (a name of the one space that tables, indexes, keys and sequences share)
///   · `constraint s.t.k` `key s.t(a,b)` (columns, sorted, that a foreign key may target) · `type of s.t.c`
///   (changes when its type does) `not null s.t.c` · `filled s.t.c` (no NULL is left) · `no default s.t.c` ·
///   `no identity s.t.c` · `no expression s.t.c` · `statement n` · `policy s.t.p` · `statistics s.x` ·
///   `logging of s.t` (changes between LOGGED and UNLOGGED)
/// Columns used by an index, key, check or foreign key count, those inside their SQL text too.
/// The order that follows (plan/order; of a change with itself nothing follows):
///   needs X     after every provider of X; if nobody provides X, before every destroyer of X
///   releases X  before every destroyer of X; if nobody destroys X, after every provider of X
///   destroys X  before every provider of X: the old one goes before a new one takes its name
/// A change speaks of the names that exist when it runs: one that knows a thing by its new name comes after
/// the rename.
struct Facts {
  std::set<std::string> provides;
  std::set<std::string> needs;
  std::set<std::string> releases;  ///< what it used until now: a dropped index releases its columns
  std::set<std::string> destroys;
};

/// The reason why a change cannot be applied to a schema; empty: it was applied.
using ApplyError = std::string;

template <class C>
struct Operation;

/// The two parts that are alike in every operation that can run inside a transaction: said by inheriting it.
template <class C>
struct InTransaction {
  static bool transactional(const C&) { return true; }
  static std::string done(const C&) { return {}; }
};

/// What every Operation must say.
template <class C>
concept CompleteOperation = requires(const C& change, Schema& schema) {
  { Operation<C>::name } -> std::convertible_to<std::string_view>;  // drop_column: the word in change files
  { Operation<C>::sql(change) } -> std::same_as<Sql>;
  { Operation<C>::reverse(change) } -> std::same_as<std::optional<Change>>;  // nullopt: irreversible
  { Operation<C>::apply(change, schema) } -> std::same_as<ApplyError>;       // verifies what it replaces
  { Operation<C>::lock(change) } -> std::same_as<Lock>;
  { Operation<C>::hazards(change) } -> std::same_as<Hazards>;
  { Operation<C>::transactional(change) } -> std::same_as<bool>;  // false only for CONCURRENTLY and its kind
  { Operation<C>::facts(change) } -> std::same_as<Facts>;
  { Operation<C>::summary(change) } -> std::same_as<std::string>;  // "add column orders.note text"
  {
    Operation<C>::done(change)
  } -> std::same_as<std::string>;  // a query that is true once it took effect; "" if transactional
};

std::string_view operation_name(const Change& change);
Sql sql(const Change& change);
std::optional<Change> reverse(const Change& change);
/// It has no reverse of its own: what leads back depends on all that stands on the object, and diff finds it.
bool is_undone_by_several(const Change& change);
ApplyError apply(const Change& change, Schema& schema);
Lock lock(const Change& change);
Hazards hazards(const Change& change);
bool transactional(const Change& change);
Facts facts(const Change& change);
std::string summary(const Change& change);
std::string done(const Change& change);

/// The table that a change is about; nullptr: none (a schema, an enum type).
const QualifiedName* changed_table(const Change& change);

/// The change with all that its SQL or its reverse must know of the schema it is applied to: the uses of an
/// enum type, the definition of a constraint to validate. A change that knows already is returned as it is.
Change completed(Change change, const Schema& before);

}  // namespace rowan::tool
