#include "lint/lint.hpp"

#include <algorithm>
#include <array>
#include <fmt/format.h>
#include <iterator>
#include <utility>

#include "lint/allow.hpp"
#include "lint/locks.hpp"
#include "lint/rule.hpp"

namespace rowan::tool {
namespace {

constexpr std::array<std::span<const Rule> (*)(), 6> rules{index_rules, constraint_rules, column_rules,
                                                           type_rules,  object_rules,     transaction_rules};

/// Where the statements stand; `MigrationStatement` knows their lines.
std::vector<Place> places_of(const std::string& text,
                             const std::vector<rowan::MigrationStatement>& statements) {
  std::vector<Place> places;
  std::size_t line_begin = 0, previous = 0;
  for (int line = 1; const auto& statement : statements) {
    for (; line < statement.line && line_begin < text.size(); ++line)
      line_begin = text.find('\n', line_begin) + 1;
    const auto found = text.find(statement.sql, std::max(line_begin, previous));
    const auto begin = found == std::string::npos ? line_begin : found;
    places.push_back({begin, begin + statement.sql.size()});
    previous = places.back().end;
  }
  return places;
}

/// Where the caret goes: nodes of the parse tree know their place, subcommands of ALTER TABLE the name they
/// are about.
std::size_t caret(const Json& node, const std::string& text) {
  if (const auto place = number(node, "location"); place > 0) return static_cast<std::size_t>(place);
  for (const auto& each : part(node, "def"))
    if (number(each, "location") > 0) return static_cast<std::size_t>(number(each, "location"));
  const auto name = word(node, "subtype").empty() ? std::string() : word(node, "name");
  const auto at = name.empty() ? std::string::npos : text.find(" " + name);
  return at == std::string::npos ? 0 : at + 1;
}

class Looker {
 public:
  Looker(Course& course, const std::vector<rowan::MigrationStatement>& statements,
         const std::vector<Place>& places, bool generated)
      : course_(course), statements_(statements), places_(places), generated_(generated) {}

  std::vector<ExaminedStatement> look() {
    std::vector<ExaminedStatement> statements;
    for (course_.at = 0; course_.at < course_.section.size(); ++course_.at) {
      const auto& statement = course_.section[course_.at];
      if (statement.error) {
        found_.push_back({{},
                          "this statement is not looked at: " + statement.error->message,
                          "the parser is that of PostgreSQL 15; a newer server may understand it",
                          places_[course_.at].begin + statement.error->offset,
                          true});
        statements.push_back({{}, std::exchange(found_, {})});
        continue;
      }
      look_at_statement(statement);
      statements.push_back({locks_of(statement, course_), std::exchange(found_, {})});
      advance(course_);
    }
    return statements;
  }

 private:
  void look_at_statement(const ParsedStatement& statement) {
    const auto& node = statement.node;
    QualifiedName table{"", ""};
    for (const auto* range : {"relation", "table", "sequence"})
      if (part(node, range).contains("relname")) table = table_of(node[range]);
    if (part(node, "relation").is_null() && statement.kind == "DropStmt" &&
        word(node, "removeType") == "OBJECT_POLICY") {
      auto names = words(part(part(part(node, "objects")[0], "List"), "items"));
      names.pop_back();
      table = object_of(names);
    }
    look_at(statement.kind, node, table, true);
    for (const auto& each : part(node, "tableElts"))
      if (each.contains("ColumnDef")) look_at("ColumnDef", each["ColumnDef"], table, false);
    for (const auto& each : part(node, "cmds")) {
      const auto& command = part(each, "AlterTableCmd");
      const auto& definition = part(command, "def");
      look_at(word(command, "subtype"), command, table, false);
      if (word(command, "subtype") == "AT_AddColumn")
        look_at("ColumnDef", part(definition, "ColumnDef"), table, false);
      if (word(command, "subtype") == "AT_AddConstraint")
        look_at(word(part(definition, "Constraint"), "contype"), part(definition, "Constraint"), table,
                false);
    }
  }

  void look_at(const std::string& kind, const Json& node, const QualifiedName& table, bool whole) {
    const auto& text = statements_[course_.at].sql;
    const Sight sight{kind, node, course_.section[course_.at], text, table, course_};
    for (const auto rows : rules)
      for (const auto& rule : rows()) {
        if (generated_ && (rule.by_hand || hazard_row(rule.hazard).advice)) continue;
        if (!rule.kind.empty() && rule.kind != kind && !(whole && rule.kind == "statement")) continue;
        if (auto message = rule.find(sight); !message.empty())
          found_.push_back({rule.hazard,
                            std::move(message),
                            {},
                            places_[course_.at].begin + caret(node, text),
                            hazard_row(rule.hazard).advice});
      }
  }

  Course& course_;
  const std::vector<rowan::MigrationStatement>& statements_;
  const std::vector<Place>& places_;
  bool generated_;
  std::vector<Finding> found_;
};

}  // namespace

std::vector<ParsedStatement> parsed(const rowan::MigrationSection& section) {
  std::vector<ParsedStatement> statements;
  for (const auto& statement : section.statements) statements.push_back(parse_statement(statement.sql));
  return statements;
}

std::vector<ExaminedStatement> examine(const LintedFile& file, const rowan::MigrationSection& section,
                                       const Surroundings& surroundings) {
  auto course = course_of(surroundings, section.transactional, parsed(section));
  const auto places = places_of(file.text, section.statements);
  return Looker(course, section.statements, places, file.generated).look();
}

std::vector<Finding> lint(const LintedFile& file, const rowan::MigrationSection& section, bool down,
                          const Surroundings& surroundings) {
  std::vector<Finding> findings;
  for (auto& statement : examine(file, section, surroundings))
    std::move(statement.findings.begin(), statement.findings.end(), std::back_inserter(findings));
  const auto declared = declared_hazards(file.text, down);
  std::erase_if(findings, [&](const Finding& finding) {
    return finding.hazard && std::any_of(declared.begin(), declared.end(),
                                         [&](Hazard each) { return covers(each, *finding.hazard); });
  });
  apply_allows(file.text, places_of(file.text, section.statements), findings);
  std::stable_sort(findings.begin(), findings.end(),
                   [](const Finding& left, const Finding& right) { return left.offset < right.offset; });
  return findings;
}

}  // namespace rowan::tool
