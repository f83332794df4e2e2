#include <algorithm>
#include <fmt/format.h>
#include <map>

#include "scan/did_you_mean.hpp"
#include "scan/lowering.hpp"
#include "sql/statement_text.hpp"

namespace rowan::tool {
namespace {

/// The version of PostgreSQL whose grammar libpg_query has.
constexpr int grammar_version = 15;

std::string trimmed(const std::string& text) {
  constexpr std::string_view blanks = " \t\r\n";
  const auto begin = text.find_first_not_of(blanks);
  return begin == std::string::npos ? "" : text.substr(begin, text.find_last_not_of(blanks) + 1 - begin);
}

class Statements {
 public:
  explicit Statements(Lowering& lowering) : lowering_(lowering) {
    for (const auto& [statement, place] : lowering.options.statements) add({statement, place, 0, {}});
    for (const auto& table : lowering.tables)
      for (const auto& annotation : table.statements)
        if (!table.entity.external) add(written(table, annotation));
  }

  void check() {
    for (const auto& [name, each] : written_) check_after(each);
    check_cycles();
    for (auto& [name, each] : written_) lowering_.statements.push_back(std::move(each.statement));
  }

 private:
  struct Written {
    Statement statement;
    std::string place;  ///< in rowan.toml; empty: `position` in a header
    Position position = 0;
    std::map<std::string, Position> after;
  };

  void error(const Written& at, Position position, const std::string& message) {
    lowering_.diagnostics.error(position, at.place.empty() ? message : at.place + ": " + message);
  }

  void add(Written each) {
    const auto& name = each.statement.name;
    if (written_.contains(name)) {
      const auto& other = written_.at(name).place;
      return error(
          each, each.position,
          fmt::format("there is a statement '{}' already{}; names of statements are unique in the project",
                      name, other.empty() ? "" : ", at " + other));
    }
    written_.emplace(name, std::move(each));
  }

  Written written(const LoweredTable& table, const Annotation& annotation) {
    Written result{{}, {}, annotation.positional[0].position, {}};
    auto& statement = result.statement;
    statement.name = annotation.positional[0].text;
    if (const auto* up = annotation.option("up"))
      statement.up = sql(*up);
    else
      lowering_.diagnostics.error(annotation.name.position,
                                  "'statement' needs the SQL that it runs: up = \"CREATE …\"");
    if (const auto* down = annotation.option("down")) statement.down = sql(*down);
    statement.on_destroy = annotation.flag("on_destroy");
    if (!table.entity.unmanaged) statement.table = table.table.name;
    check_down(table, annotation, statement);
    if (const auto* after = annotation.option("after")) {
      if (after->kind == Value::Kind::text) result.after.emplace(after->text, after->position);
      for (const auto& each : after->arguments) result.after.emplace(each.value.text, each.value.position);
      for (const auto& [name, position] : result.after) statement.after.push_back(name);
    }
    return result;
  }

  void check_down(const LoweredTable& table, const Annotation& annotation, const Statement& statement) {
    const auto position = annotation.name.position;
    if (statement.on_destroy && table.entity.unmanaged)
      lowering_.diagnostics.error(position,
                                  "'on_destroy' waits for the table to be dropped, and no migration drops "
                                  "an unmanaged one; leave it out");
    else if (statement.on_destroy && statement.down.empty())
      lowering_.diagnostics.error(position, "'on_destroy' needs what is run then: down = \"DROP …\"");
    else if (statement.down.empty())
      lowering_.diagnostics.remark(
          position, fmt::format("statement '{}' has no down: a migration that runs it cannot be undone",
                                statement.name));
  }

  std::string sql(const Value& value) {
    const auto split = split_statements(value.text);
    if (split.error && lowering_.options.min_pg_version > grammar_version) {
      lowering_.diagnostics.remark(
          place_of(value, split.error->offset),
          fmt::format("in SQL: {}; this is the grammar of PostgreSQL {}, a newer server may understand it",
                      split.error->message, grammar_version));
    } else if (const auto problem = split.error ? split.error : misfit_of(value.text)) {
      lowering_.diagnostics.error(place_of(value, problem->offset),
                                  fmt::format("in SQL: {}", problem->message));
    }
    return trimmed(value.text);
  }

  void check_after(const Written& each) {
    std::vector<std::string> names;
    for (const auto& [name, other] : written_) names.push_back(name);
    for (const auto& name : each.statement.after) {
      const auto at = each.after.find(name);
      const auto position = at == each.after.end() ? each.position : at->second;
      const auto other = written_.find(name);
      if (other == written_.end())
        error(each, position,
              fmt::format("statement '{}' is after '{}', which does not exist{}", each.statement.name, name,
                          did_you_mean(nearest(name, names))));
      else if (each.statement.stage == StatementStage::before_tables &&
               other->second.statement.stage == StatementStage::after_tables)
        error(each, position,
              fmt::format(
                  "statement '{}' runs before the tables, '{}' after them; give it stage = \"after_tables\"",
                  each.statement.name, name));
    }
  }

  void check_cycles() {
    std::map<std::string, int> seen;  // 1: on the path, 2: done
    std::vector<std::string> path;
    const auto visit = [&](auto&& self, const Written& each) -> void {
      const auto& name = each.statement.name;
      if (seen[name] == 2) return;
      if (seen[name] == 1) return report_cycle(each, path);
      seen[name] = 1;
      path.push_back(name);
      for (const auto& earlier : each.statement.after)
        if (written_.contains(earlier)) self(self, written_.at(earlier));
      path.pop_back();
      seen[name] = 2;
    };
    for (const auto& [name, each] : written_) visit(visit, each);
  }

  void report_cycle(const Written& each, const std::vector<std::string>& path) {
    const auto begin = std::find(path.begin(), path.end(), each.statement.name);
    error(each, each.position,
          fmt::format("statements wait for each other: {} is after {}",
                      fmt::join(begin, path.end(), " is after "), each.statement.name));
  }

  Lowering& lowering_;
  std::map<std::string, Written> written_;
};

}  // namespace

void lower_statements(Lowering& lowering) { Statements(lowering).check(); }

}  // namespace rowan::tool
