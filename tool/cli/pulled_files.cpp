#include "cli/pulled_files.hpp"

#include <fmt/format.h>

#include "cli/failure.hpp"
#include "cli/file_set.hpp"
#include "codegen/merge.hpp"

namespace rowan::tool {

namespace fs = std::filesystem;

void keep_what_the_user_wrote(std::vector<PulledFile>& files, bool force) {
  std::string strangers;
  std::string conflicts;
  for (auto& file : files) {
    if (!file.text.empty()) continue;  // it was put together already
    file.text = file.pulled;
    if (!fs::exists(file.place)) continue;
    const auto mine = read_file(file.place);
    if (!fs::exists(file.base)) {
      if (mine != file.pulled) strangers += "\n" + file.place.string();
      continue;
    }
    auto both = merge(read_file(file.base), mine, file.pulled);
    for (const auto& conflict : both.conflicts)
      conflicts += fmt::format("\n{}:{}: you have\n{}the database has\n{}", file.place.string(),
                               conflict.line, conflict.mine.empty() ? "(nothing)\n" : conflict.mine,
                               conflict.theirs.empty() ? "(nothing)\n" : conflict.theirs);
    file.text = std::move(both.text);
  }
  if (force) return;
  if (!strangers.empty())
    throw Failure("these headers were not pulled; nothing was written:" + strangers,
                  "choose another folder with -o, or overwrite them with --force");
  if (!conflicts.empty())
    throw Failure(
        "you and the database changed the same lines; nothing was written:" + conflicts,
        "take the change into the file by hand and pull again, or let the database's lines win with --force");
}

}  // namespace rowan::tool
