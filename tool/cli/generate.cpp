#include "codegen/generate.hpp"

#include <CLI/CLI.hpp>
#include <fmt/format.h>
#include <memory>

#include "cli/command.hpp"
#include "cli/file_set.hpp"
#include "cli/stages.hpp"

namespace rowan::tool {

namespace {

struct GenerateArguments {
  std::vector<std::string> headers;
  std::string output;
  std::string source_root;
  std::string depfile;
  std::string stamp;
  std::string templates;
};

ScanOptions scan_options(const GenerateArguments& arguments, const Session& session) {
  ScanOptions options = scan_options(session, ScanArguments{arguments.headers});
  options.depfile = arguments.depfile;
  options.depfile_target = arguments.stamp.empty() ? arguments.output : arguments.stamp;
  if (const auto file = session.project.root / "rowan.toml"; std::filesystem::exists(file))
    options.inputs.push_back(std::filesystem::absolute(file).lexically_normal().string());
  return options;
}

/// The build's own file: its time says when generation last succeeded, so it is written anew each time.
void touch(const std::string& stamp) {
  if (stamp.empty()) return;
  FileSet file;
  std::error_code none;
  std::filesystem::remove(stamp, none);
  file.add(stamp, "");
  file.write();
}

Exit run_generate(GenerateArguments arguments, Session& session) {
  if (arguments.output.empty()) arguments.output = session.project.output.string();
  const ScanResult scanned = scan_headers(session, scan_options(arguments, session));
  const Generated generated = generate(scanned.declarations, {arguments.source_root, arguments.templates});
  if (!generated.errors.empty())
    throw Failure(fmt::format("nothing was written:\n{}", fmt::join(generated.errors, "\n")));

  FileSet files;
  for (const auto& file : generated.files)
    files.add(std::filesystem::path(arguments.output) / file.path, file.text);
  const auto changed = files.write();
  touch(arguments.stamp);
  for (const auto& path : changed) session.out.done("+ " + path.string());
  return Exit::done;
}

}  // namespace

Action declare_generate(CLI::App& app) {
  auto arguments = std::make_shared<GenerateArguments>();
  app.add_option("HEADERS", arguments->headers, "annotated headers (else headers of rowan.toml)");
  app.add_option("-o,--output", arguments->output,
                 "folder of the generated files (else output of rowan.toml)")
      ->type_name("DIR");
  app.add_option("--source-root", arguments->source_root, "output mirrors the headers' paths below it")
      ->type_name("DIR");
  app.add_option("--depfile", arguments->depfile,
                 "write the files read, as make and ninja know it; its target is --stamp, else DIR")
      ->type_name("FILE");
  app.add_option("--stamp", arguments->stamp, "touch when done: the target named in the depfile")
      ->type_name("FILE");
  app.add_option("--templates", arguments->templates, "folder whose templates replace the built-in ones")
      ->check(CLI::ExistingDirectory)
      ->type_name("DIR");
  return [arguments](Session& session) { return run_generate(*arguments, session); };
}

}  // namespace rowan::tool
