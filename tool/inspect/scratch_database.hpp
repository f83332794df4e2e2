// Models a database of our own that lives as long as this object: for verify, for diffs of catalogs, for
// tests. To give it something at birth, run SQL on url() after construction.
#pragma once
#include <string>

namespace rowan::tool {

/// Creates a database of a unique name `PREFIX_…` on the server of `url` and drops it at the end, exceptions,
/// SIGINT and SIGTERM included (a signal drops all that exist, then ends the process as it would have).
/// Its sessions are cut off then. Throws ServerError.
class ScratchDatabase {
 public:
  explicit ScratchDatabase(const std::string& url, const std::string& prefix = "rowan_scratch");
  ~ScratchDatabase();
  ScratchDatabase(const ScratchDatabase&) = delete;
  ScratchDatabase& operator=(const ScratchDatabase&) = delete;

  const std::string& url() const { return url_; }

 private:
  std::string url_;
};

}  // namespace rowan::tool
