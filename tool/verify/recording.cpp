#include "verify/recording.hpp"

#include <algorithm>
#include <pqxx/pqxx>

#include "diff/diff.hpp"
#include "inspect/scratch_database.hpp"
#include "operation/operation.hpp"
#include "rowan/migrator.hpp"
#include "sql/identifier.hpp"
#include "sql/type_name.hpp"
#include "verify/direct_build.hpp"
#include "verify/in_words_of.hpp"
#include "verify/object_identity.hpp"
#include "verify/schema_difference.hpp"
#include "verify/stop.hpp"

namespace rowan::tool {
namespace {

struct Moment {
  Inspection inspection;
  Identities identities;
};

class Recorder {
 public:
  Recorder(const History& history, const Schema& declared, const std::string& url)
      : history_(history),
        declared_(declared),
        migrated_(url),
        direct_(url),
        connection_(migrated_.url()),
        direct_connection_(direct_.url()),
        migrator_(migrated_.url(), MigrationSource::from_folder(history.folder)),
        before_(fold(history, errors_, history.migrations.size() - 1)) {}

  Recording run() {
    Recording result;
    try {
      if (!errors_.empty()) fail({}, errors_.front().message);
      if (!previous().empty()) migrate_to(previous());
      const auto before = look();
      migrate_to(last().version);
      const auto after = look();
      go_back(before.inspection, result.notes);
      name_others(before.inspection, after.inspection, result.notes);
      result.changes = changes_between(before, after);
    } catch (Stop& stop) {
      result.failure = std::move(stop.failure);
    }
    return result;
  }

 private:
  const RecordedMigration& last() const { return history_.migrations.back(); }
  std::string previous() const {
    const auto count = history_.migrations.size();
    return count == 1 ? std::string() : history_.migrations[count - 2].version;
  }
  [[noreturn]] void fail(std::string object, std::string message) const {
    throw Stop{{file_name(last()) + ".sql", std::move(object), std::move(message)}};
  }

  void migrate_to(const std::string& version) {
    try {
      migrator_.migrate(version);
    } catch (const MigrationError& error) {
      throw Stop{{error.file(), {}, error.what()}};
    }
  }

  Moment look() {
    pqxx::work transaction(connection_);
    return {inspect(transaction), identities(transaction)};
  }

  void go_back(const Inspection& before, std::vector<std::string>& notes) {
    try {
      migrator_.rollback_to(previous().empty() ? "0" : previous());
    } catch (const MigrationError& error) {
      if (std::string_view(error.what()).find("irreversible") == std::string_view::npos)
        fail({}, error.what());
      notes.push_back("its way back was not tried: it says that it is irreversible");
      return;
    }
    if (const auto difference = first_difference(before, look().inspection))
      fail(difference->object,
           "its way back leaves something else than what was there before: " + difference->message);
  }

  static void name_others(const Inspection& before, const Inspection& after,
                          std::vector<std::string>& notes) {
    for (const auto& object : after.unmodelled)
      if (std::find(before.unmodelled.begin(), before.unmodelled.end(), object) == before.unmodelled.end())
        notes.push_back(object +
                        " is made by this file alone; said as a statement in rowan.toml or on a struct, "
                        "later changes of it would be found");
  }

  /// The schema with the renames done to it; what it cannot follow stays.
  static Schema renamed(Schema schema, const Changes& renames) {
    for (const auto& rename : renames) apply(rename, schema);
    return schema;
  }

  Changes changes_between(const Moment& before, const Moment& after) {
    const auto& catalog = after.inspection.schema;
    const auto renames = renames_between(before.identities, after.identities);
    std::vector<Wording> wordings = {{renamed(before_, renames), renamed(before.inspection.schema, renames)}};
    if (auto as_recorded = fold_of(last().changes)) {
      auto found = catalog_of(direct_connection_, *as_recorded);
      if (!last().changes.empty() && !first_difference(found, catalog)) return last().changes;
      wordings.push_back({std::move(*as_recorded), std::move(found)});
    }
    if (!declared_.tables.empty()) wordings.push_back({declared_, catalog_of(direct_connection_, declared_)});
    auto wanted = in_words_of(wordings, catalog);
    wanted.statements = before_.statements;
    return proved(renames, wanted, catalog);
  }

  std::optional<Schema> fold_of(const Changes& changes) const {
    Schema schema = before_;
    for (const auto& change : changes)
      if (!apply(change, schema).empty()) return std::nullopt;
    return schema;
  }

  /// The diff, with every decision taken: the SQL is written already.
  Changes proved(Changes changes, const Schema& wanted, const Schema& catalog) {
    const Schema from = renamed(before_, changes);
    Decisions decisions;
    decisions.allow_drop = true;
    for (const auto& table : wanted.tables)
      if (const auto* now = find_table(from, table.name))
        for (const auto& column : table.columns)
          if (const auto* old = find_column(*now, column.name); old != nullptr && old->type != column.type)
            decisions.casts.push_back(
                {table.name, column.name, quote_identifier(column.name) + "::" + type_sql(column.type)});
    const auto difference = diff(from, wanted, decisions);
    for (const auto& question : difference.questions)
      if (question.kind == Question::Kind::unsupported) fail(question.object, question.message);
    changes.insert(changes.end(), difference.changes.begin(), difference.changes.end());
    const auto result = fold_of(changes);
    if (!result) fail({}, "what it does cannot be said as changes");
    if (const auto left = first_difference(catalog_of(direct_connection_, *result), catalog))
      fail(left->object, "what it does cannot be said as changes: " + left->message);
    return changes;
  }

  const History& history_;
  const Schema& declared_;
  ScratchDatabase migrated_;
  ScratchDatabase direct_;
  pqxx::connection connection_;
  pqxx::connection direct_connection_;
  Migrator migrator_;
  std::vector<HistoryError> errors_;
  Schema before_;
};

}  // namespace

Recording recording_of(const History& history, const Schema& declared, const std::string& url) {
  return Recorder(history, declared, url).run();
}

}  // namespace rowan::tool
