#include <algorithm>

#include <rowan/new_rows.hpp>

namespace rowan {
namespace {

// Row counts are powers of two, so that a few prepared statements serve every number of rows.
constexpr std::size_t most_rows = 256;
constexpr std::size_t most_parameters = 65535;  // of one message (manual 55.7, Bind)

}  // namespace

NewRows::NewRows(const TableDescription& table, std::size_t rows) : table_(table) { places_.reserve(rows); }

NewRows::Group& NewRows::group_of(std::span<const int> columns) {
  const auto same = [&](const Group& group) { return std::ranges::equal(group.columns, columns); };
  if (last_ < groups_.size() && same(groups_[last_])) return groups_[last_];
  auto found = std::find_if(groups_.begin(), groups_.end(), same);
  if (found == groups_.end()) {
    const bool listed = columns.empty() || std::any_of(columns.begin(), columns.end(),
                                                       [&](int i) { return table_.columns[i].array; });
    found = groups_.insert(groups_.end(), Group{{columns.begin(), columns.end()}, listed, {}, {}, {}});
    if (!listed) found->arrays.resize(columns.size());
  }
  last_ = static_cast<std::size_t>(found - groups_.begin());
  return *found;
}

std::vector<BoundStatement> NewRows::statements() {
  std::vector<BoundStatement> statements;
  for (auto& group : groups_) {
    places_.insert(places_.end(), group.places.begin(), group.places.end());
    if (group.listed) {
      add_listed(group, statements);
      continue;
    }
    auto& added = statements.emplace_back(BoundStatement{insert_unnested(table_, group.columns), {}});
    for (std::size_t i = 0; i < group.arrays.size(); ++i)
      group.arrays[i].finish(added.parameters, table_.columns[group.columns[i]].labels);
  }
  return statements;
}

void NewRows::add_listed(const Group& group, std::vector<BoundStatement>& statements) const {
  const auto width = group.columns.size();
  const auto most = width == 0 ? 1 : std::min(most_rows, most_parameters / width);
  for (std::size_t done = 0; done < group.places.size();) {
    std::size_t count = 1;
    while (count * 2 <= std::min(most, group.places.size() - done)) count *= 2;
    auto& added = statements.emplace_back(BoundStatement{insert_listed(table_, group.columns, count), {}});
    added.parameters.append(group.values, done * width, count * width);
    done += count;
  }
}

}  // namespace rowan
