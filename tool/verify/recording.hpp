// Models what a migration that somebody wrote or edited does to the schema: found by running it on a scratch
// database. To find out more about a file, extend Recorder in recording.cpp.
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "history/history.hpp"
#include "verify/verify.hpp"

namespace rowan::tool {

struct Recording {
  std::optional<VerifyFailure> failure;  ///< nothing: `changes` is right
  Changes changes;
  std::vector<std::string> notes;  ///< `function public.f is outside of the model …`
};

/// Runs the files before the last one of `history` on a scratch database on the server of `url`, inspects,
/// runs the last one, inspects again, and runs its way back. What it changed is said in the words of the
/// history, of what the file recorded until now, and of `declared` (what the headers want), where these say
/// it. Throws ServerError when there is no server.
Recording recording_of(const History& history, const Schema& declared, const std::string& url);

}  // namespace rowan::tool
