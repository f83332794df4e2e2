#include "plan/migration_file.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <set>
#include <sstream>

#include "operation/operation.hpp"
#include "sql/identifier.hpp"

namespace rowan::tool {
namespace {

/// goose ends a statement at a line that ends with a semicolon: bodies that hold one are marked.
std::string terminated(const std::string& statement) {
  const auto text = statement + ";\n";
  if (statement.find(';') == std::string::npos) return text;
  return "-- +goose StatementBegin\n" + text + "-- +goose StatementEnd\n";
}

/// Comments that dbmate, goose and `rowan db migrate` act on.
bool is_directive(const std::string& word) {
  return word.starts_with("migrate:") || word.starts_with("+goose") || word.starts_with("rowan:");
}

/// `H001`, which its name follows.
bool is_hazard_code(const std::string& word) {
  return word.size() == 4 && word.front() == 'H' &&
         std::all_of(word.begin() + 1, word.end(), [](char digit) { return digit >= '0' && digit <= '9'; });
}

/// Lines of readable length. Whatever the names and texts in it hold, nothing of it becomes SQL or a
/// directive.
std::string comment_lines(const std::string& text) {
  constexpr std::size_t longest_line = 110;
  std::string lines, line = "--";
  std::istringstream words(text);
  for (std::string word; words >> word;) {
    if (std::string name; is_hazard_code(word) && words >> name) word += " " + name;
    if (line.size() > 2 && line.size() + 1 + word.size() > longest_line && !is_directive(word)) {
      lines += line + "\n";
      line = "--";
    }
    line += " " + word;
  }
  return lines + line + "\n";
}

/// Programs that use these tables in another order can deadlock with the file. What a step does to other
/// tables it says itself.
bool locks_several_tables(const std::vector<Step>& steps) {
  std::set<QualifiedName> tables;
  for (const auto& step : steps) {
    const auto* table = changed_table(step.change);
    if (table == nullptr || step.lock.level != LockLevel::access_exclusive) continue;
    const auto* rename = std::get_if<RenameTable>(&step.change);
    tables.erase(rename == nullptr ? QualifiedName{} : rename->to);
    tables.insert(*table);
    if (rename != nullptr) tables.insert(rename->to);
  }
  return tables.size() > 1;
}

std::set<std::string_view> hazard_names(const std::vector<Step>& steps) {
  std::set<std::string_view> names;
  for (const auto& step : steps)
    for (const auto hazard : step.hazards) names.insert(hazard_row(hazard).name);
  if (locks_several_tables(steps)) names.insert(hazard_row(Hazard::locks_several_tables).name);
  return names;
}

std::string header(const PlannedFile& file) {
  const auto hazards = hazard_names(file.up);
  auto text = "-- rowan: " + file.name;
  if (!file.plan.empty()) text += " plan=" + file.plan;
  if (!hazards.empty()) text += fmt::format("  hazard {}", fmt::join(hazards, ","));
  return text + fmt::format("  postgres>={}\n", file.min_pg_version);
}

/// What the migrator must know of a statement that it cannot run again blindly.
std::string directives(const Change& change) {
  std::string text;
  if (const auto* build = std::get_if<CreateIndex>(&change))
    text += "-- rowan:builds_index " + quote(QualifiedName{build->table.schema, build->index.name}) + "\n";
  auto query = done(change);
  std::replace(query.begin(), query.end(), '\n', ' ');
  if (!query.empty()) text += "-- rowan:done " + query + "\n";
  return text;
}

class Section {
 public:
  explicit Section(const PlannedFile& file) : directives_(!file.transactional) {}

  /// Blocks are parted by a blank line.
  void add(const std::string& block) { text_ += (text_.empty() ? "" : "\n") + block; }
  void add(const std::vector<Step>& steps) {
    for (const auto& step : steps) {
      std::string block = directives_ ? directives(step.change) : std::string();
      block += comment_lines(step.comment);
      for (std::size_t at = 0; at < step.statements.size(); ++at)
        block += (at == 0 ? "" : "\n") + terminated(step.statements[at]);
      add(block);
    }
  }
  const std::string& text() const { return text_; }

 private:
  bool directives_;
  std::string text_;
};

constexpr std::string_view short_wait =
    "-- Rather give up and try again than make everybody queue behind a waiting lock.\n"
    "SET LOCAL lock_timeout = '2s';\n";

std::string up_section(const PlannedFile& file) {
  Section section(file);
  if (file.limits_lock_wait_up) section.add(std::string(short_wait));
  for (const auto& assertion : file.assertions)
    section.add("-- The index built by the migration before must be valid.\n" + terminated(assertion));
  section.add(file.up);
  return section.text();
}

std::string down_section(const PlannedFile& file) {
  Section section(file);
  if (!file.irreversible.empty()) {
    section.add("-- This migration cannot be undone.\n" +
                terminated("DO $$ BEGIN RAISE EXCEPTION " +
                           quote_literal("irreversible: " + file.irreversible) + "; END $$"));
    return section.text();
  }
  if (const auto hazards = hazard_names(file.down); !hazards.empty())
    section.add(fmt::format("-- The way back: hazard {}\n", fmt::join(hazards, ",")));
  if (file.limits_lock_wait_down) section.add(std::string(short_wait));
  section.add(file.down);
  return section.text();
}

}  // namespace

std::string migration_sql(const PlannedFile& file) {
  const std::string_view flag = file.transactional ? "" : " transaction:false";
  auto text = header(file) + fmt::format("-- migrate:up{}\n", flag);
  if (!file.transactional) text += "-- +goose NO TRANSACTION\n";
  text += "-- +goose Up\n" + up_section(file);
  text += fmt::format("\n-- migrate:down{}\n-- +goose Down\n", flag) + down_section(file);
  return text;
}

std::string empty_migration_sql(const std::string& name) {
  return fmt::format(
      "-- rowan: {}  postgres>=13\n"
      "-- migrate:up\n"
      "-- +goose Up\n"
      "-- Write the SQL here: one statement per line that ends with a semicolon, names with their schema.\n"
      "-- What must not run in a transaction (CREATE INDEX CONCURRENTLY) needs a file of its own with\n"
      "-- `transaction:false` after migrate:up and migrate:down, and `+goose NO TRANSACTION` below them.\n"
      "\n"
      "-- migrate:down\n"
      "-- +goose Down\n"
      "-- Undo it here.\n",
      name);
}

}  // namespace rowan::tool
