#include "plan/plan.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <ranges>
#include <set>
#include <stdexcept>

#include "diff/diff.hpp"
#include "operation/key.hpp"
#include "operation/operation.hpp"
#include "operation/statement_use.hpp"
#include "plan/file_name.hpp"
#include "plan/order.hpp"
#include "plan/recipe.hpp"
#include "plan/step.hpp"
#include "sql/identifier.hpp"

namespace rowan::tool {
namespace {

/// Neighbours of one group share a file; what cannot run in a transaction stands alone.
std::vector<std::vector<PlannedChange>> split_into_files(const std::vector<PlannedChange>& changes) {
  std::vector<std::vector<PlannedChange>> files;
  for (const auto& change : changes) {
    if (files.empty() || change.group == FileGroup::alone || files.back().back().group != change.group)
      files.emplace_back();
    files.back().push_back(change);
  }
  return files;
}

/// Other runners do not know that an interrupted concurrent build leaves an invalid index: the next
/// transaction checks.
std::string index_assertion(const CreateIndex& build) {
  const QualifiedName name{build.table.schema, build.index.name};
  const auto message =
      fmt::format("index {} is missing or invalid: drop it and build it again", display(name));
  return fmt::format(
      "DO $$ BEGIN\n"
      "  IF NOT coalesce(\n"
      "    (SELECT indisvalid FROM pg_index WHERE indexrelid = to_regclass({})), false) THEN\n"
      "    RAISE EXCEPTION {};\n"
      "  END IF;\n"
      "END $$",
      quote_literal(quote(name)), quote_literal(message));
}

/// The order of a plan is not the order of diff: what a change found around an enum type there, or below a
/// table, may have another name, or be gone, when its turn comes.
Change as_if_new(Change change) {
  if (auto* value = std::get_if<AddEnumValue>(&change)) {
    value->type_before.reset();
    value->uses.clear();
  }
  if (auto* rebuild = std::get_if<RebuildEnumType>(&change)) rebuild->uses.clear();
  if (auto* settings = std::get_if<AlterColumnSettings>(&change)) {
    settings->only = false;
    settings->descendants.clear();
  }
  return change;
}

/// The index that a key leaves on the way down, for the file before to drop, is made after the former key: a
/// foreign key that comes back stands on the older of the two.
template <class Drop, class Add>
std::optional<Change> taken_left_index(Change& drop, const Change& next, Index (*index_of)(const Drop&)) {
  auto* left = std::get_if<Drop>(&drop);
  const auto* add = std::get_if<Add>(&next);
  if (left == nullptr || add == nullptr || left->leaves_index.empty() || left->table != add->table) return {};
  CreateIndex create{left->table, index_of(*left), false};
  left->leaves_index.clear();
  return create;
}

std::optional<Change> taken_left_index(Change& drop, const Change& next) {
  if (auto index = taken_left_index<DropPrimaryKey, AddPrimaryKey>(
          drop, next, [](const DropPrimaryKey& each) { return index_of(each.key, each.leaves_index); }))
    return index;
  return taken_left_index<DropUnique, AddUnique>(
      drop, next, [](const DropUnique& each) { return index_of(each.unique, each.leaves_index); });
}

class FileWriter {
 public:
  FileWriter(const Schema& from, const PlanOptions& options) : state_(from), options_(options) {}

  PlannedFile write(const std::vector<PlannedChange>& changes) {
    PlannedFile file;
    file.transactional = changes.front().group != FileGroup::alone;
    file.min_pg_version = options_.min_pg_version;
    if (file.transactional) file.assertions.swap(pending_assertions_);
    for (const auto& planned : changes) add(file, planned);
    std::reverse(file.down.begin(), file.down.end());
    build_left_indexes_last(file.down);
    if (!file.irreversible.empty()) file.down.clear();
    file.limits_lock_wait_up = file.transactional && waits_for_strong_lock(file.up);
    file.limits_lock_wait_down = file.transactional && waits_for_strong_lock(file.down);
    return file;
  }

  /// After all files so far.
  [[nodiscard]] const Schema& state() const { return state_; }

 private:
  void add(PlannedFile& file, const PlannedChange& planned) {
    const auto change = completed(as_if_new(planned.change), state_);
    const auto before = is_undone_by_several(change) ? state_ : Schema();
    if (const auto* create = std::get_if<CreateTable>(&change)) created_.insert(create->table.name);
    if (const auto error = tool::apply(change, state_); !error.empty())
      throw std::logic_error("the plan does not apply at \"" + summary(change) + "\": " + error);
    file.up.push_back(make_step(change, created_));
    if (!planned.note.empty()) file.up.back().comment += " " + planned.note;
    file.min_pg_version = std::max(file.min_pg_version, required_version(change));
    if (is_undone_by_several(change))
      add_down(file, change, before);
    else if (const auto back = reverse(change))
      add_down(file, change, completed(*back, state_));
    else
      add_irreversible(file, change);
    if (const auto* build = std::get_if<CreateIndex>(&change); build != nullptr && build->concurrently)
      pending_assertions_.push_back(index_assertion(*build));
  }

  /// From the last to the first. Up, a value is added to an enum type under the views; down, the type is
  /// rebuilt, and they stand aside.
  void add_down(PlannedFile& file, const Change& change, const Change& back) {
    std::vector<Statement> aside;
    if (std::holds_alternative<AddEnumValue>(change)) aside = in_the_way(state_, back);
    for (const auto& statement : std::views::reverse(aside))
      file.down.push_back(make_step(CreateStatement{statement}, created_));
    file.down.push_back(make_step(back, known_to_nobody(back)));
    file.min_pg_version = std::max(file.min_pg_version, required_version(back));
    for (const auto& statement : aside) file.down.push_back(make_step(DropStatement{statement}, created_));
  }

  /// What diff finds for the way back: a plain column becomes a generated one only by being made anew, and so
  /// does all that stands on it.
  void add_down(PlannedFile& file, const Change& change, const Schema& before) {
    Decisions decisions;
    decisions.allow_drop = true;
    const auto back = diff(state_, before, decisions);
    if (!back.questions.empty()) return add_irreversible(file, change);
    for (const auto& each : std::views::reverse(back.changes)) {
      file.down.push_back(make_step(each, known_to_nobody(each)));
      file.min_pg_version = std::max(file.min_pg_version, required_version(each));
    }
  }

  static void add_irreversible(PlannedFile& file, const Change& change) {
    file.irreversible += (file.irreversible.empty() ? "" : "; ") + summary(change);
  }

  void build_left_indexes_last(std::vector<Step>& down) const {
    for (std::size_t at = 0; at < down.size(); ++at)
      for (std::size_t next = at + 1; next < down.size(); ++next) {
        auto drop = down[at].change;
        const auto index = taken_left_index(drop, down[next].change);
        if (!index) continue;
        down[at] = make_step(drop, created_);
        down.insert(down.begin() + static_cast<std::ptrdiff_t>(next) + 1, make_step(*index, created_));
        break;
      }
  }

  /// A table made in this plan holds rows by the time it is dropped again; what else is undone to it first
  /// nobody notices.
  std::set<QualifiedName> known_to_nobody(const Change& back) const {
    const auto* invalid = std::get_if<InvalidateConstraint>(&back);
    const bool drops_key =
        std::holds_alternative<DropForeignKey>(back) || (invalid != nullptr && invalid->foreign_key);
    const bool of_table_in_use = drops_key && !created_.contains(*changed_table(back));
    return std::holds_alternative<DropTable>(back) || of_table_in_use ? std::set<QualifiedName>() : created_;
  }

  Schema state_;
  std::set<QualifiedName> created_;
  PlanOptions options_;
  std::vector<std::string> pending_assertions_;
};

/// Where a table is dropped and made anew under its name, all that leads to the drop is a plan before the
/// rest: facts cannot tell the two tables apart.
std::vector<Changes> parts_of(const Changes& changes) {
  auto end = changes.begin();
  for (auto at = changes.begin(); at != changes.end(); ++at)
    if (const auto* drop = std::get_if<DropTable>(&*at);
        drop != nullptr && std::any_of(at, changes.end(), [&](const Change& later) {
          const auto* create = std::get_if<CreateTable>(&later);
          return create != nullptr && create->table.name == drop->table.name;
        }))
      end = at + 1;
  if (end == changes.begin()) return {changes};
  return {{changes.begin(), end}, {end, changes.end()}};
}

}  // namespace

Plan plan(const Schema& from, const Changes& changes, const PlanOptions& options) {
  Plan result;
  FileWriter writer(from, options);
  FileNames names(options.name);
  for (const auto& part : parts_of(changes))
    for (const auto& file : split_into_files(ordered(apply_recipes(writer.state(), part, options.online)))) {
      result.files.push_back(writer.write(file));
      result.files.back().name = names.next(file);
    }
  return result;
}

PlannedFile plan_in_order(const Schema& from, const Changes& changes, const PlanOptions& options) {
  std::vector<PlannedChange> planned;
  for (auto change : changes) {
    if (auto* build = std::get_if<CreateIndex>(&change)) build->concurrently = false;
    if (auto* drop = std::get_if<DropIndex>(&change)) drop->concurrently = false;
    planned.push_back({std::move(change)});
  }
  auto file = FileWriter(from, options).write(planned);
  file.name = options.name;
  return file;
}

}  // namespace rowan::tool
