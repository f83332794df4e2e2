#include "cli/file_set.hpp"

#include <csignal>
#include <cstring>
#include <fmt/format.h>
#include <fstream>
#include <optional>
#include <sstream>
#include <unistd.h>

#include "cli/failure.hpp"

namespace rowan::tool {

namespace fs = std::filesystem;

namespace {

/// Ctrl-C between two renames would leave half of the files.
class SignalsWait {
 public:
  SignalsWait() {
    sigset_t signals;
    sigemptyset(&signals);
    for (const int signal : {SIGINT, SIGTERM, SIGHUP}) sigaddset(&signals, signal);
    pthread_sigmask(SIG_BLOCK, &signals, &before_);
  }
  ~SignalsWait() { pthread_sigmask(SIG_SETMASK, &before_, nullptr); }
  SignalsWait(const SignalsWait&) = delete;
  SignalsWait& operator=(const SignalsWait&) = delete;

 private:
  sigset_t before_{};
};

std::optional<std::string> content(const fs::path& path) {
  std::ifstream file(path, std::ios::binary);
  if (!file) return {};
  std::ostringstream text;
  text << file.rdbuf();
  return text.str();
}

void write_text(const fs::path& path, const std::string& text) {
  std::ofstream file(path, std::ios::binary | std::ios::trunc);
  file << text;
  file.close();
  if (!file) throw Failure(fmt::format("cannot write {}: {}", path.string(), std::strerror(errno)));
}

fs::path temporary(const fs::path& path) {
  return path.parent_path() / fmt::format(".{}.{}.tmp", path.filename().string(), getpid());
}

Failure told(const std::exception& problem) {
  if (const auto* known = dynamic_cast<const Failure*>(&problem)) return *known;
  if (const auto* files = dynamic_cast<const fs::filesystem_error*>(&problem)) {
    const auto& path = files->path2().empty() ? files->path1() : files->path2();  // a rename has both
    return Failure(fmt::format("cannot write {}: {}", path.string(), files->code().message()));
  }
  return Failure(fmt::format("cannot write: {}", problem.what()));
}

}  // namespace

std::vector<fs::path> FileSet::existing() const {
  std::vector<fs::path> found;
  for (const auto& file : files_)
    if (fs::exists(fs::symlink_status(file.path))) found.push_back(file.path);
  return found;
}

std::vector<fs::path> FileSet::write() const {
  const SignalsWait wait;
  struct Replaced {
    const File* file;
    std::optional<std::string> before;
  };
  std::vector<Replaced> changed;
  for (const auto& file : files_)
    if (auto before = content(file.path); before != file.text) changed.push_back({&file, std::move(before)});

  std::size_t renamed = 0;
  try {
    for (const auto& each : changed) {
      if (each.file->path.has_parent_path()) fs::create_directories(each.file->path.parent_path());
      write_text(temporary(each.file->path), each.file->text);
    }
    for (; renamed < changed.size(); ++renamed)
      fs::rename(temporary(changed[renamed].file->path), changed[renamed].file->path);
  } catch (const std::exception& problem) {
    std::error_code ignored;
    for (const auto& each : changed) fs::remove(temporary(each.file->path), ignored);
    for (std::size_t i = 0; i < renamed; ++i) {
      if (changed[i].before)
        write_text(changed[i].file->path, *changed[i].before);
      else
        fs::remove(changed[i].file->path, ignored);
    }
    throw told(problem);
  }

  std::vector<fs::path> paths;
  for (const auto& each : changed) paths.push_back(each.file->path);
  return paths;
}

void remove_files(const std::vector<fs::path>& paths) {
  const SignalsWait wait;
  std::vector<std::pair<fs::path, std::string>> removed;
  for (const auto& path : paths) {
    auto text = content(path);
    std::error_code problem;
    if (!text || !fs::remove(path, problem)) {
      for (const auto& [earlier, earlier_text] : removed) write_text(earlier, earlier_text);
      throw Failure(fmt::format("cannot remove {}", path.string()));
    }
    removed.emplace_back(path, std::move(*text));
  }
}

std::string read_file(const fs::path& path) {
  auto text = content(path);
  if (!text) throw Failure(fmt::format("cannot read {}: {}", path.string(), std::strerror(errno)));
  return *text;
}

}  // namespace rowan::tool
