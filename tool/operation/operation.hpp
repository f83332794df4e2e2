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

/// What a change provides, needs and destroys, as plain words: `table public.orders`, `column
/// public.orders.id`. plan/order sorts topologically: a provider before who needs it, who needs a thing
/// before who destroys it.
struct Facts {
  std::set<std::string> provides;
  std::set<std::string> needs;
  std::set<std::string> destroys;
};

/// The reason why a change cannot be applied to a schema; empty: it was applied.
using ApplyError = std::string;

template <class C>
struct Operation;

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
ApplyError apply(const Change& change, Schema& schema);
Lock lock(const Change& change);
Hazards hazards(const Change& change);
bool transactional(const Change& change);
Facts facts(const Change& change);
std::string summary(const Change& change);
std::string done(const Change& change);

}  // namespace rowan::tool
