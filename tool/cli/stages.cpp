#include "cli/stages.hpp"

#include <algorithm>
#include <fmt/format.h>

#include "cli/failure.hpp"
#include "sql/statement_text.hpp"

namespace rowan::tool {

namespace fs = std::filesystem;

namespace {

/// Where <rowan/schema.hpp> is: beside the installed program, or in the tree it was built from.
fs::path own_headers() {
  std::error_code none;
  const fs::path program = fs::read_symlink("/proc/self/exe", none);
  for (const fs::path& folder :
       {program.parent_path().parent_path() / "include", fs::path(ROWAN_BUILD_INCLUDE_DIR)})
    if (fs::exists(folder / "rowan")) return folder;
  return {};
}

}  // namespace

std::vector<std::string> headers_of(const Session& session, const ScanArguments& arguments) {
  const auto& patterns = arguments.headers.empty() ? session.project.headers : arguments.headers;
  if (patterns.empty())
    throw Failure("no headers to scan",
                  "pass --headers FILE…, or write headers = [\"shop.hpp\"] into rowan.toml");
  return expand_headers(patterns);
}

std::vector<std::string> compile_flags_of(const Session& session, const std::vector<std::string>& headers) {
  auto flags = project_compile_flags(session.project, headers.front());
  flags.insert(flags.end(), session.compile_flags.begin(), session.compile_flags.end());
  const auto names_standard = [](const std::string& flag) { return flag.starts_with("-std="); };
  if (std::none_of(flags.begin(), flags.end(), names_standard)) flags.emplace_back("-std=c++20");
  if (const fs::path own = own_headers(); !own.empty()) {
    flags.emplace_back("-isystem");
    flags.push_back(own.string());
  }
  return flags;
}

ScanOptions scan_options(const Session& session, const ScanArguments& arguments) {
  ScanOptions options;
  options.headers = headers_of(session, arguments);
  options.compile_flags = compile_flags_of(session, options.headers);
  options.min_pg_version = session.project.min_pg_version;
  options.schemas = session.project.schemas;
  options.comments = session.project.comments;
  options.schema_comments = session.project.schema_comments;
  options.naming = session.project.naming;
  options.objects = session.project.objects;
  options.renames = session.project.renames;
  std::vector<std::string> notes;
  options.statements = checked_statements(session.project.statements, options.min_pg_version, notes);
  for (const auto& note : notes) session.out.note("note: " + note);
  for (const auto& entry : session.project.statements)
    for (const auto* text : {&entry.up, &entry.down})
      if (!text->file.empty()) options.inputs.push_back(fs::absolute(text->file).lexically_normal().string());
  options.color = session.out.colored_errors();
  return options;
}

ScanResult scan_headers(Session& session, const ScanOptions& options) {
  auto result = [&] {
    const auto count = options.headers.size();
    const Progress progress(session.out, fmt::format("scanning {} header{}", count, count == 1 ? "" : "s"));
    return scan(options);
  }();
  session.out.diagnostics(result.diagnostics);
  if (!result.ok) throw Failure("the headers have errors; nothing was written");
  return result;
}

Declarations scan_headers(Session& session, const ScanArguments& arguments) {
  return scan_headers(session, scan_options(session, arguments)).declarations;
}

std::string listed(const std::vector<HistoryError>& errors) {
  std::string text;
  for (const auto& error : errors) {
    text += fmt::format("\n{}: {}", error.file.string(), error.message);
    if (!error.help.empty()) text += fmt::format("\n  help: {}", error.help);
  }
  return text;
}

History replay_history(const fs::path& folder) {
  History history = load_history(folder);
  if (!history.errors.empty()) throw Failure("the migrations are not in order:" + listed(history.errors));
  return history;
}

Schema recorded_schema(const History& history) {
  std::vector<HistoryError> errors;
  Schema schema = fold(history, errors);
  if (!errors.empty()) throw Failure("the migrations do not follow from each other:" + listed(errors));
  return schema;
}

void leave_unmanaged(Declarations& declared, const Schema& recorded) {
  auto& wanted = declared.schema;
  for (const auto& entity : declared.entities) {
    const auto* table = entity.unmanaged ? find_table(recorded, entity.table) : nullptr;
    if (table == nullptr || find_table(wanted, entity.table) != nullptr) continue;
    const auto makes_view = [&](const Statement& statement) {
      return StatementReading(statement.up).makes_view(entity.table);
    };
    if (std::any_of(wanted.statements.begin(), wanted.statements.end(), makes_view)) continue;
    wanted.tables.push_back(*table);
    for (const auto& sequence : recorded.sequences)
      if (sequence.owned_by && sequence.owned_by->table == table->name) wanted.sequences.push_back(sequence);
    const auto& schema = table->name.schema;
    const auto known =
        std::find(wanted.schemas.begin(), wanted.schemas.end(), schema) != wanted.schemas.end();
    if (!known &&
        std::find(recorded.schemas.begin(), recorded.schemas.end(), schema) != recorded.schemas.end())
      wanted.schemas.push_back(schema);
  }
}

void refuse_questions(const Difference& difference) {
  if (difference.questions.empty()) return;
  std::string text;
  for (const auto& question : difference.questions) {
    text += fmt::format("\n{}: {}", question.object, question.message);
    if (!question.help.empty()) text += fmt::format("\n  help: {}", question.help);
  }
  throw Failure("a decision is needed; nothing was written:" + text);
}

}  // namespace rowan::tool
