#include "lint/surroundings.hpp"

#include "operation/operation.hpp"

namespace rowan::tool {
namespace {

/// The name of what a change makes; none: it makes nothing that could be in use.
struct Made {
  QualifiedName operator()(const CreateTable& change) const { return change.table.name; }
  QualifiedName operator()(const CreateSequence& change) const { return change.sequence.name; }
  QualifiedName operator()(const CreateEnumType& change) const { return change.type.name; }
  QualifiedName operator()(const CreateIndex& change) const {
    return {change.table.schema, change.index.name};
  }
  QualifiedName operator()(const CreateObject<Domain>& change) const { return change.object.name; }
  template <class Other>
  QualifiedName operator()(const Other&) const {
    return {};
  }
};

}  // namespace

void follow(Surroundings& surroundings, const Change& change) {
  auto& created = surroundings.created;
  if (auto made = std::visit(Made{}, static_cast<const AnyChange&>(change)); !made.name.empty())
    created.insert(std::move(made));
  if (const auto* rename = std::get_if<RenameTable>(&change);
      rename != nullptr && created.contains(rename->from))
    created.insert(rename->to);
  // What does not apply is the matter of `migration check`.
  static_cast<void>(apply(change, surroundings.schema));
}

}  // namespace rowan::tool
