#include "operation/operation.hpp"

#include <type_traits>
#include <utility>

#include "operation/backfill.hpp"
#include "operation/column.hpp"
#include "operation/column_property.hpp"
#include "operation/column_settings.hpp"
#include "operation/comment.hpp"
#include "operation/composite_type.hpp"
#include "operation/constraint.hpp"
#include "operation/domain.hpp"
#include "operation/enum_rebuild.hpp"
#include "operation/enum_type.hpp"
#include "operation/exclusion.hpp"
#include "operation/foreign_key.hpp"
#include "operation/index.hpp"
#include "operation/key.hpp"
#include "operation/object.hpp"
#include "operation/policy.hpp"
#include "operation/schema.hpp"
#include "operation/sequence.hpp"
#include "operation/statement.hpp"
#include "operation/table.hpp"
#include "operation/table_property.hpp"

namespace rowan::tool {
namespace {

template <class Variant>
struct AllComplete;
template <class... C>
struct AllComplete<std::variant<C...>> : std::bool_constant<(CompleteOperation<C> && ...)> {};
static_assert(AllComplete<AnyChange>::value, "every alternative of Change needs a complete Operation");

/// Calls with the type of the change as the first argument: visit([]<class C>(const C& c) { … Operation<C> …
/// }).
template <class Visit>
auto dispatch(const Change& change, Visit visit) {
  return std::visit([&]<class C>(const C& each) { return visit(Operation<C>{}, each); }, change);
}

}  // namespace

std::string_view operation_name(const Change& change) {
  return dispatch(change, [](auto operation, const auto&) { return std::string_view(operation.name); });
}
Sql sql(const Change& change) {
  return dispatch(change, [](auto operation, const auto& each) { return operation.sql(each); });
}
std::optional<Change> reverse(const Change& change) {
  return dispatch(change, [](auto operation, const auto& each) { return operation.reverse(each); });
}
bool is_undone_by_several(const Change& change) { return std::holds_alternative<DropExpression>(change); }
ApplyError apply(const Change& change, Schema& schema) {
  return dispatch(change, [&](auto operation, const auto& each) { return operation.apply(each, schema); });
}
Lock lock(const Change& change) {
  return dispatch(change, [](auto operation, const auto& each) { return operation.lock(each); });
}
Hazards hazards(const Change& change) {
  auto result = dispatch(change, [](auto operation, const auto& each) { return operation.hazards(each); });
  if (!reverse(change) && !is_undone_by_several(change)) result.push_back(Hazard::irreversible);
  return result;
}
bool transactional(const Change& change) {
  return dispatch(change, [](auto operation, const auto& each) { return operation.transactional(each); });
}
Facts facts(const Change& change) {
  return dispatch(change, [](auto operation, const auto& each) { return operation.facts(each); });
}
std::string summary(const Change& change) {
  return dispatch(change, [](auto operation, const auto& each) { return operation.summary(each); });
}
std::string done(const Change& change) {
  return dispatch(change, [](auto operation, const auto& each) { return operation.done(each); });
}

const QualifiedName* changed_table(const Change& change) {
  return std::visit(
      []<class C>(const C& each) -> const QualifiedName* {
        if constexpr (std::is_same_v<C, CreateTable> || std::is_same_v<C, DropTable>) {
          return &each.table.name;
        } else if constexpr (std::is_same_v<C, RenameTable>) {
          return &each.from;
        } else if constexpr (std::is_same_v<C, SetComment>) {
          const bool of_table = each.target != CommentTarget::enum_type &&
                                each.target != CommentTarget::schema &&
                                each.target != CommentTarget::sequence;
          return of_table ? &each.object : nullptr;
        } else if constexpr (requires { each.table; }) {
          return &each.table;
        } else {
          return nullptr;
        }
      },
      change);
}

}  // namespace rowan::tool
