// Models the names of the files of one plan: the first has the plan's own name, the others say what they do.
// To name another kind of file, add a branch to `purpose` in file_name.cpp.
#pragma once
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "plan/order.hpp"

namespace rowan::tool {

/// Names match `[a-z0-9_]{1,80}`, as dbmate, goose and Rowan want them.
class FileNames {
 public:
  explicit FileNames(std::string_view plan_name);

  /// Each call another name.
  std::string next(const std::vector<PlannedChange>& file);

 private:
  std::string plan_name_;
  std::set<std::string> used_;
};

}  // namespace rowan::tool
