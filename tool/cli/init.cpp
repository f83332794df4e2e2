#include <CLI/CLI.hpp>
#include <cctype>
#include <filesystem>
#include <fmt/format.h>
#include <memory>
#include <unistd.h>

#include "cli/command.hpp"
#include "cli/file_set.hpp"
#include "cli/migration_files.hpp"
#include "cli/stages.hpp"
#include "codegen/template.hpp"

namespace rowan::tool {

namespace fs = std::filesystem;

namespace {

/// One row per file of a new project.
struct ProjectFile {
  std::string_view path;
  std::string_view template_name;
};

constexpr std::string_view schema_header = "notes.hpp";
constexpr ProjectFile project_files[] = {
    {"rowan.toml", "init_rowan_toml"}, {schema_header, "init_header"},   {"main.cpp", "init_main"},
    {"CMakeLists.txt", "init_cmake"},  {".gitignore", "init_gitignore"}, {"README.md", "init_readme"},
};

/// Lives as long as this object.
class TemporaryFolder {
 public:
  TemporaryFolder() {
    std::string pattern = (fs::temp_directory_path() / "rowan-init-XXXXXX").string();
    if (mkdtemp(pattern.data()) == nullptr) throw Failure(fmt::format("cannot make the folder {}", pattern));
    path_ = pattern;
  }
  ~TemporaryFolder() {
    std::error_code ignored;
    fs::remove_all(path_, ignored);
  }
  TemporaryFolder(const TemporaryFolder&) = delete;
  TemporaryFolder& operator=(const TemporaryFolder&) = delete;

  [[nodiscard]] const fs::path& path() const { return path_; }

 private:
  fs::path path_;
};

/// A name for a CMake project and its program: letters, digits and `_`, a letter first.
std::string project_name(const fs::path& folder) {
  fs::path place = fs::absolute(folder).lexically_normal();
  if (!place.has_filename()) place = place.parent_path();
  std::string name;
  for (const char c : place.filename().string())
    name += std::isalnum(static_cast<unsigned char>(c)) != 0 ? c : '_';
  return name.empty() || std::isalpha(static_cast<unsigned char>(name.front())) == 0 ? "app_" + name : name;
}

/// The migration that `migration add create_notes` would write for the new header.
std::vector<NewMigration> first_migration(Session& session, const std::string& header_text) {
  const TemporaryFolder folder;
  const fs::path header = folder.path() / schema_header;
  FileSet file;
  file.add(header, header_text);
  file.write();
  const Declarations declared = scan_headers(session, ScanArguments{{header.string()}});
  const Difference difference = diff({}, declared.schema, declared.decisions);
  refuse_questions(difference);
  return new_migrations(plan({}, difference.changes, {"create_notes", 13}), {}, migration_time());
}

void refuse_existing(const FileSet& files, const fs::path& migrations) {
  auto existing = files.existing();
  if (fs::exists(migrations)) existing.push_back(migrations);
  if (existing.empty()) return;
  std::string list;
  for (const auto& path : existing) list += "\n" + path.string();
  throw Failure("these exist already; nothing was written:" + list, "choose another folder: rowan init DIR");
}

Exit run(const std::string& directory, Session& session) {
  const fs::path folder = fs::path(directory).lexically_normal();
  const auto place = [&](std::string_view path) { return directory == "." ? fs::path(path) : folder / path; };
  const Templates templates;
  const TemplateData data{{"project", project_name(folder)}};
  FileSet files;
  for (const auto& file : project_files)
    files.add(place(file.path), templates.render(std::string(file.template_name), data));
  refuse_existing(files, place("migrations"));
  add_files(files, place("migrations"), first_migration(session, templates.render("init_header", data)));

  for (const auto& path : files.write()) session.out.done("+ " + path.string());
  session.out.done(fmt::format("next: {}rowan db start && rowan db setup",
                               directory == "." ? "" : fmt::format("cd {} && ", folder.string())));
  return Exit::done;
}

}  // namespace

Action declare_init(CLI::App& app) {
  auto directory = std::make_shared<std::string>(".");
  app.add_option("DIR", *directory, "the project's folder; made if needed (.)");
  return [directory](Session& session) { return run(*directory, session); };
}

}  // namespace rowan::tool
