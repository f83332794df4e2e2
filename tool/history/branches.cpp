#include <algorithm>
#include <map>
#include <set>

#include "history/history.hpp"
#include "operation/operation.hpp"

namespace rowan::tool {
namespace {

/// What stopped a migration, empty: nothing did.
std::string apply_all(const RecordedMigration& migration, Schema& schema) {
  for (const auto& change : migration.changes)
    if (const auto error = apply(change, schema); !error.empty())
      return "cannot " + summary(change) + ": " + error;
  return {};
}

/// The first table or enum type that two schemas do not have alike.
std::string first_difference(const Schema& left, const Schema& right) {
  for (const auto& table : left.tables) {
    const auto* other = find_table(right, table.name);
    if (other == nullptr || !(*other == table)) return "table " + display(table.name);
  }
  for (const auto& type : left.enum_types) {
    const auto* other = find_enum_type(right, type.name);
    if (other == nullptr || !(*other == type)) return "enum type " + display(type.name);
  }
  return "the list of schemas, tables or types";
}

class Branches {
 public:
  explicit Branches(const History& history) : history_(history), all_(history.migrations) {
    for (std::size_t i = 0; i < all_.size(); ++i) index_[file_name(all_[i])] = i;
  }

  std::vector<HistoryError> check() {
    for (std::size_t i = 0; i < all_.size(); ++i) {
      unknown_.push_back(unknown_to(i));
      if (!unknown_[i].empty()) check_file(i);
    }
    return std::move(errors_);
  }

 private:
  using Indexes = std::set<std::size_t>;

  /// Files that come before this one but were not there when it was written. A file whose parent is the one
  /// just before it is taken to know all before it: a chain that was written after a merge looks no
  /// different.
  Indexes unknown_to(std::size_t file) const {
    const auto parent = index_.find(all_[file].parent);
    const bool has_parent = parent != index_.end() && parent->second < file;
    const std::size_t first = has_parent ? parent->second + 1 : 0;
    Indexes result;
    for (std::size_t i = first; i < file; ++i) result.insert(i);
    if (has_parent && !result.empty())
      result.insert(unknown_[parent->second].begin(), unknown_[parent->second].end());
    return result;
  }

  /// Both orders, one unknown file more at a time, so that the pair that conflicts can be named.
  void check_file(std::size_t file) {
    Schema base;
    for (std::size_t i = 0; i < file; ++i)
      if (!unknown_[file].contains(i) && !apply_all(all_[i], base).empty()) return;  // fold reports that one
    Schema this_first = base, this_last = base;
    if (const auto error = apply_all(all_[file], this_first); !error.empty())
      return fail(file, *unknown_[file].begin(), error);
    for (const auto other : unknown_[file]) {
      if (const auto error = apply_all(all_[other], this_last); !error.empty()) return;
      if (const auto error = apply_all(all_[other], this_first); !error.empty())
        return fail(file, other, error);
      Schema with_this = this_last;
      if (const auto error = apply_all(all_[file], with_this); !error.empty())
        return fail(file, other, error);
      const auto left = normalized(this_first, false), right = normalized(with_this, false);
      if (!(left == right))
        return fail(file, other, first_difference(left, right) + " depends on which of the two runs first");
    }
  }

  void fail(std::size_t file, std::size_t other, const std::string& reason) {
    errors_.push_back(
        {history_.folder / (file_name(all_[file]) + ".sql"),
         "conflicts with " + file_name(all_[other]) + ".sql, written at the same time: " + reason,
         "if it fits behind the other, `rowan migration rebase` puts it there; else delete the newer one and "
         "its change file, and run `rowan migration add` again"});
  }

  const History& history_;
  const std::vector<RecordedMigration>& all_;
  std::map<std::string, std::size_t> index_;
  std::vector<Indexes> unknown_;
  std::vector<HistoryError> errors_;
};

}  // namespace

std::vector<HistoryError> check_branches(const History& history) { return Branches(history).check(); }

}  // namespace rowan::tool
