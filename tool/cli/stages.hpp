// Models the words of the sentence that a command is (scan, replay, diff): each with its progress and its
// errors. To add a stage, add a function that returns a value or throws Failure.
#pragma once
#include <filesystem>
#include <string>
#include <vector>

#include "cli/session.hpp"
#include "diff/diff.hpp"
#include "history/history.hpp"
#include "model/declarations.hpp"
#include "scan/scan.hpp"

namespace rowan::tool {

/// The headers of --headers, else of rowan.toml. Throws Failure when neither names one.
std::vector<std::string> headers_of(const Session& session, const ScanArguments& arguments);

/// Flags of every scan: the project's, those after `--`, C++20 unless they say otherwise, Rowan's own
/// headers.
std::vector<std::string> compile_flags_of(const Session& session, const std::vector<std::string>& headers);

/// What every scan is asked in this project.
ScanOptions scan_options(const Session& session, const ScanArguments& arguments);

/// Prints the diagnostics; throws Failure when one is an error.
ScanResult scan_headers(Session& session, const ScanOptions& options);
Declarations scan_headers(Session& session, const ScanArguments& arguments);

/// Throws Failure that lists every error.
History replay_history(const std::filesystem::path& folder);
Schema recorded_schema(const History& history);
std::string listed(const std::vector<HistoryError>& errors);

/// The table of a struct that became `unmanaged` is nobody's to drop: it stays as the migrations have left
/// it.
void leave_unmanaged(Declarations& declared, const Schema& recorded);

/// Throws Failure that lists every decision which diff could not take.
void refuse_questions(const Difference& difference);

}  // namespace rowan::tool
