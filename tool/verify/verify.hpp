// Models the proof that migration files do what the history says: up, down and up again on a scratch
// database. To prove another property of files, add a pass to verify.cpp.
#pragma once
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "history/history.hpp"

namespace rowan::tool {

/// What was proved wrong, and where.
struct VerifyFailure {
  std::string file;     ///< 20261121093000_create_shop.sql; empty: the history as a whole
  std::string object;   ///< `table orders, column note, type`; empty: the SQL failed
  std::string message;  ///< `after up: expected text, found varchar(80)`, or PostgreSQL's error
};

struct Verification {
  std::optional<VerifyFailure> failure;  ///< the first; nothing: all holds
  std::vector<std::string> notes;        ///< `20261121093000_x.sql cannot be undone …`
};

/// Applies each file of `history.folder` to a scratch database on the server of `url` and compares the
/// catalog with that of the fold, which is built directly in a second one (DESIGN: History); then each down;
/// then up again. `progress` is told each file and direction. Throws ServerError when there is no server.
Verification verify(
    const History& history, const std::string& url,
    const std::function<void(const std::string& file, const std::string& direction)>& progress = {});

}  // namespace rowan::tool
