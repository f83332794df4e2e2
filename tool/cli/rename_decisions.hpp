// Models renames that are said outside the headers: `--rename OLD=NEW`, and the answer to a question at a
// terminal. To let another kind of object be renamed, add its row to kinds_of_objects in the .cpp.
#pragma once
#include <string>
#include <vector>

#include "cli/output.hpp"
#include "diff/diff.hpp"

namespace rowan::tool {

/// What each `OLD=NEW` means: `users=customers`, `public.users=crm.users`, `customers.nick=nickname` (a table
/// by its old or new name), `order_status.open=pending` for an enum value. Throws Failure when `recorded` has
/// no OLD or `declared` no NEW.
std::vector<Decisions::Rename> rename_decisions(const std::vector<std::string>& written,
                                                const Schema& recorded, const Schema& declared);

/// diff, asking the person at the terminal which dropped table or column is a renamed one. Without a terminal
/// the questions stay.
Difference diff_asking(Output& out, const Schema& from, const Schema& to, Decisions decisions);

}  // namespace rowan::tool
