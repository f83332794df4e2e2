#include "cli/squashed_files.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <iterator>
#include <map>
#include <optional>
#include <sstream>

#include "diff/diff.hpp"
#include "operation/operation.hpp"
#include "plan/migration_file.hpp"
#include "rowan/migration.hpp"

namespace rowan::tool {

namespace {

/// The two sections of a migration file as they are written, without the directives that begin them.
struct Sections {
  std::string up;
  std::string down;
};

std::string trimmed(std::string text) {
  const auto first = text.find_first_not_of('\n');
  if (first == std::string::npos) return {};
  return text.substr(first, text.find_last_not_of('\n') + 1 - first) + "\n";
}

Sections sections_of(const std::string& sql) {
  Sections sections;
  std::string* section = nullptr;
  std::istringstream lines(sql);
  for (std::string line; std::getline(lines, line);) {
    if (line.starts_with("-- migrate:up"))
      section = &sections.up;
    else if (line.starts_with("-- migrate:down"))
      section = &sections.down;
    else if (section != nullptr && line != "-- +goose Up" && line != "-- +goose Down")
      *section += line + "\n";
  }
  return {trimmed(sections.up), trimmed(sections.down)};
}

void append(std::string& text, const std::string& section) {
  if (section.empty()) return;
  text += (text.empty() ? "" : "\n") + section;
}

/// One file to be: parts that share a transaction.
struct Piece {
  std::vector<RecordedMigration> replaced;
  Changes changes;
  std::vector<Sections> parts;
  int min_pg_version = 13;
  bool by_hand = false;
};

bool adds_enum_value(const RecordedMigration& migration) {
  return std::any_of(migration.changes.begin(), migration.changes.end(),
                     [](const Change& change) { return std::holds_alternative<AddEnumValue>(change); });
}

class Squash {
 public:
  Squash(const History& history, std::string name, int min_pg_version)
      : history_(history), name_(std::move(name)), min_pg_version_(min_pg_version) {}

  SquashedFiles run(std::size_t count) {
    const auto end = history_.migrations.begin() + static_cast<std::ptrdiff_t>(count);
    for (auto at = history_.migrations.begin(); at != end;) {
      if (is_by_hand(*at)) {
        add_by_hand(*at++);
        continue;
      }
      const auto run_end = std::find_if(at, end, is_by_hand);
      add_run({at, run_end});
      at = run_end;
    }
    flush();
    relink(count);
    return std::move(result_);
  }

 private:
  using Run = std::vector<RecordedMigration>;

  /// SQL of somebody: it stands where it stood, or stays a file.
  void add_by_hand(const RecordedMigration& migration) {
    const auto sql = read_file(sql_path(history_.folder, migration));
    const auto parsed = rowan::parse_migration({file_name(migration) + ".sql", sql});
    if (!parsed.up.transactional) {
      flush();
      keep(migration);
    } else {
      auto part = sections_of(sql);
      const auto title = fmt::format("-- Written by hand, from {}.\n", file_name(migration));
      part.up = title + part.up;
      part.down = title + part.down;
      add(migration, std::move(part), migration.changes, parsed.min_server);
      piece_.by_hand = true;
    }
    state_ = followed({migration});
  }

  /// From nothing, only what it all came to counts. Behind SQL of somebody there are rows, for which each
  /// change keeps its place; a value added to an enum type can be used after the commit only.
  void add_run(const Run& run) {
    if (state_ == Schema()) {
      const auto after = followed(run);
      add_planned(run, diff(state_, after, {}).changes);
      state_ = after;
      return;
    }
    for (const auto& migration : run) {
      add_planned({migration}, migration.changes);
      if (adds_enum_value(migration)) flush();
      state_ = followed({migration});
    }
  }

  Schema followed(const Run& run) const {
    auto schema = state_;
    for (const auto& migration : run)
      for (const auto& change : migration.changes) apply(change, schema);
    return schema;
  }

  void add_planned(const Run& run, const Changes& changes) {
    const auto file = plan_in_order(state_, changes, {name_, min_pg_version_});
    for (const auto& migration : run) piece_.replaced.push_back(migration);
    piece_.changes.insert(piece_.changes.end(), changes.begin(), changes.end());
    piece_.parts.push_back(sections_of(migration_sql(file)));
    piece_.min_pg_version = std::max(piece_.min_pg_version, file.min_pg_version);
  }

  void add(const RecordedMigration& migration, Sections part, const Changes& changes, int min_server) {
    piece_.replaced.push_back(migration);
    piece_.changes.insert(piece_.changes.end(), changes.begin(), changes.end());
    piece_.parts.push_back(std::move(part));
    piece_.min_pg_version = std::max(piece_.min_pg_version, min_server);
  }

  void keep(RecordedMigration migration) {
    if (migration.parent != parent_) {
      migration.parent = parent_;
      result_.relinked.push_back(migration);
    }
    parent_ = file_name(migration);
  }

  void flush() {
    if (piece_.replaced.size() == 1) keep(piece_.replaced.front());
    if (piece_.replaced.size() > 1) write();
    piece_ = {};
  }

  void write() {
    const auto& last = piece_.replaced.back();
    NewMigration file;
    file.sql = text(last.version);
    file.record = {last.version,   name_,         last.version, parent_, rowan::migration_checksum(file.sql),
                   piece_.changes, piece_.by_hand};
    parent_ = file_name(file.record);
    for (const auto& migration : piece_.replaced) {
      renamed_[file_name(migration)] = parent_;
      result_.replaced.push_back(migration);
    }
    result_.written.push_back(std::move(file));
  }

  std::string text(const std::string& version) const {
    std::string up, down;
    for (const auto& part : piece_.parts) append(up, part.up);
    for (auto part = piece_.parts.rbegin(); part != piece_.parts.rend(); ++part) append(down, part->down);
    Names older;
    for (const auto& migration : piece_.replaced)
      if (migration.version != version) older.push_back(migration.version);
    return fmt::format(
        "-- rowan: {} plan={}  postgres>={}\n-- rowan:replaces {}\n-- migrate:up\n-- +goose Up\n{}\n"
        "-- migrate:down\n-- +goose Down\n{}",
        name_, version, piece_.min_pg_version, fmt::join(older, " "), up, down);
  }

  /// What was written after a file that is gone was written after the one that replaces it.
  void relink(std::size_t count) {
    for (std::size_t i = count; i < history_.migrations.size(); ++i) {
      auto migration = history_.migrations[i];
      const auto found = renamed_.find(migration.parent);
      if (found == renamed_.end()) continue;
      migration.parent = found->second;
      result_.relinked.push_back(std::move(migration));
    }
  }

  const History& history_;
  std::string name_;
  int min_pg_version_;
  Schema state_;
  Piece piece_;
  std::string parent_;
  std::map<std::string, std::string> renamed_;
  SquashedFiles result_;
};

}  // namespace

SquashedFiles squashed(const History& history, std::size_t count, const std::string& name,
                       int min_pg_version) {
  return Squash(history, name, min_pg_version).run(count);
}

}  // namespace rowan::tool
