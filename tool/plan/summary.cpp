#include "plan/summary.hpp"

#include <fmt/format.h>
#include <map>
#include <string_view>
#include <utility>
#include <vector>

namespace rowan::tool {
namespace {

/// What is counted, in the order in which it is told.
enum class Counted {
  schema,
  table,
  extension,
  type,
  enum_type,
  enum_value,
  sequence,
  column,
  altered_column,
  index,
  foreign_key,
  check,
  key,
  comment,
  table_change,
  policy,
  statistics,
  statement,
  validated,
  renamed,
  dropped
};
using Words = std::pair<std::string_view, std::string_view>;

Words words(Counted counted) {
  switch (counted) {
    case Counted::schema:
      return {"schema", "schemas"};
    case Counted::table:
      return {"table", "tables"};
    case Counted::extension:
      return {"extension", "extensions"};
    case Counted::type:
      return {"type", "types"};
    case Counted::enum_type:
      return {"enum type", "enum types"};
    case Counted::enum_value:
      return {"enum value", "enum values"};
    case Counted::sequence:
      return {"sequence", "sequences"};
    case Counted::column:
      return {"column", "columns"};
    case Counted::altered_column:
      return {"column change", "column changes"};
    case Counted::index:
      return {"index", "indexes"};
    case Counted::foreign_key:
      return {"foreign key", "foreign keys"};
    case Counted::check:
      return {"check", "checks"};
    case Counted::key:
      return {"key", "keys"};
    case Counted::comment:
      return {"comment", "comments"};
    case Counted::table_change:
      return {"table change", "table changes"};
    case Counted::policy:
      return {"policy", "policies"};
    case Counted::statistics:
      return {"statistics object", "statistics objects"};
    case Counted::statement:
      return {"statement", "statements"};
    case Counted::validated:
      return {"constraint validated", "constraints validated"};
    case Counted::renamed:
      return {"rename", "renames"};
    case Counted::dropped:
      return {"drop", "drops"};
  }
  return {};
}

class Count {
 public:
  void operator()(const CreateSchema&) { ++counts_[Counted::schema]; }
  void operator()(const CreateEnumType&) { ++counts_[Counted::enum_type]; }
  void operator()(const RebuildEnumType&) { ++counts_[Counted::enum_value]; }
  void operator()(const AddEnumValue&) { ++counts_[Counted::enum_value]; }
  void operator()(const CreateTable& change) {
    ++counts_[Counted::table];
    add(Counted::key, change.table.uniques.size() + change.table.exclusions.size());
    add(Counted::check, change.table.checks.size());
  }
  void operator()(const CreateSequence&) { ++counts_[Counted::sequence]; }
  void operator()(const AlterSequence&) { ++counts_[Counted::sequence]; }
  void operator()(const SetSequenceOwner&) {}  // goes without saying
  void operator()(const AddColumn&) { ++counts_[Counted::column]; }
  void operator()(const AddPrimaryKey&) { ++counts_[Counted::key]; }
  void operator()(const AddUnique&) { ++counts_[Counted::key]; }
  void operator()(const AddExclusion&) { ++counts_[Counted::key]; }
  void operator()(const AlterIndexStatistics&) { ++counts_[Counted::index]; }
  void operator()(const AddCheck&) { ++counts_[Counted::check]; }
  void operator()(const CreateIndex&) { ++counts_[Counted::index]; }
  void operator()(const AddForeignKey&) { ++counts_[Counted::foreign_key]; }
  void operator()(const AlterForeignKeyDeferrable&) { ++counts_[Counted::foreign_key]; }
  void operator()(const SetComment&) { ++counts_[Counted::comment]; }
  void operator()(const AlterTableLogged&) { ++counts_[Counted::table_change]; }
  void operator()(const AlterTableOptions&) { ++counts_[Counted::table_change]; }
  void operator()(const SetTablespace&) { ++counts_[Counted::table_change]; }
  void operator()(const ClusterOn&) { ++counts_[Counted::table_change]; }
  void operator()(const SetReplicaIdentity&) { ++counts_[Counted::table_change]; }
  void operator()(const AlterInherits&) { ++counts_[Counted::table_change]; }
  void operator()(const AlterPartition&) { ++counts_[Counted::table_change]; }
  void operator()(const AlterRowSecurity&) { ++counts_[Counted::table_change]; }
  void operator()(const ForceRowSecurity&) { ++counts_[Counted::table_change]; }
  void operator()(const CreatePolicy&) { ++counts_[Counted::policy]; }
  void operator()(const AlterPolicy&) { ++counts_[Counted::policy]; }
  void operator()(const CreateStatistics&) { ++counts_[Counted::statistics]; }
  void operator()(const CreateStatement&) { ++counts_[Counted::statement]; }
  void operator()(const ReplaceStatement&) { ++counts_[Counted::statement]; }
  void operator()(const ValidateConstraint&) { ++counts_[Counted::validated]; }
  void operator()(const InvalidateConstraint&) {}
  void operator()(const CreateObject<Extension>&) { ++counts_[Counted::extension]; }
  template <class T>
  void operator()(const CreateObject<T>&) {
    ++counts_[Counted::type];
  }
  template <class T>
  void operator()(const CommentObject<T>&) {
    ++counts_[Counted::comment];
  }
  void operator()(const AlterDomainDefault&) { ++counts_[Counted::type]; }
  void operator()(const AlterDomainNotNull&) { ++counts_[Counted::type]; }
  void operator()(const AddDomainCheck&) { ++counts_[Counted::check]; }
  void operator()(const ValidateDomainCheck&) { ++counts_[Counted::validated]; }
  void operator()(const AddAttribute&) { ++counts_[Counted::type]; }
  void operator()(const AlterAttribute&) { ++counts_[Counted::type]; }
  template <class C>
  void operator()(const C& change) {
    if constexpr (
        requires {
          change.to;
          change.column;
        } || requires { change.column.size(); })
      ++counts_[Counted::altered_column];
    else if constexpr (requires { change.to; })
      ++counts_[Counted::renamed];
    else
      ++counts_[Counted::dropped];
  }

  std::string text() const {
    std::vector<std::string> parts;
    for (const auto& [counted, number] : counts_)
      parts.push_back(
          fmt::format("{} {}", number, number == 1 ? words(counted).first : words(counted).second));
    return parts.empty() ? "no changes" : fmt::format("{}", fmt::join(parts, ", "));
  }

 private:
  void add(Counted counted, std::size_t number) {
    if (number > 0) counts_[counted] += number;
  }
  std::map<Counted, std::size_t> counts_;
};

}  // namespace

std::string plan_summary(const Changes& changes) {
  Count count;
  for (const auto& change : changes) std::visit(count, change);
  return count.text();
}

}  // namespace rowan::tool
