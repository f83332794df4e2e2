#include "sql/statement_text.hpp"

#include <algorithm>
#include <array>
#include <cctype>
#include <nlohmann/json.hpp>
#include <pg_query.h>

#include "sql/parse_tree.hpp"

namespace rowan::tool {
namespace {

using Json = nlohmann::json;

/// libpg_query counts characters from 1.
std::size_t byte_of_character(std::string_view text, int cursor) {
  std::size_t byte = 0;
  for (int characters = cursor - 1; characters > 0 && byte < text.size(); --characters) {
    ++byte;
    while (byte < text.size() && (static_cast<unsigned char>(text[byte]) & 0xC0U) == 0x80U) ++byte;
  }
  return byte;
}

std::string_view trimmed(std::string_view text) {
  constexpr std::string_view blanks = " \t\r\n\f\v";
  const auto begin = text.find_first_not_of(blanks);
  return begin == std::string_view::npos ? std::string_view{}
                                         : text.substr(begin, text.find_last_not_of(blanks) + 1 - begin);
}

void take(const PgQuerySplitResult& split, std::string_view text, SplitStatements& into) {
  for (int at = 0; at < split.n_stmts; ++at) {
    const auto& piece = *split.stmts[at];
    const auto begin = static_cast<std::size_t>(piece.stmt_location);
    const auto length =
        piece.stmt_len == 0 ? std::string_view::npos : static_cast<std::size_t>(piece.stmt_len);
    auto statement = std::string(trimmed(text.substr(begin, length)));
    // A comment at the end would swallow the semicolon.
    if (statement.find("--", statement.rfind('\n') + 1) != std::string::npos) statement += '\n';
    if (!statement.empty()) into.statements.push_back(std::move(statement));
  }
}

/// The statements of a text as parse trees; nothing when it does not parse.
std::optional<std::vector<Json>> trees_of(std::string_view text) {
  const auto parsed = pg_query_parse(std::string(text).c_str());
  std::optional<std::vector<Json>> trees;
  if (parsed.error == nullptr) {
    trees.emplace();
    const auto tree = Json::parse(parsed.parse_tree);
    if (tree.contains("stmts"))
      for (const auto& each : tree["stmts"])
        if (each.contains("stmt")) trees->push_back(each["stmt"]);
  }
  pg_query_free_parse_result(parsed);
  return trees;
}

QualifiedName name_of(const Json& range) {
  return {range.value("schemaname", ""), range.value("relname", "")};
}

/// The last two words: `public.f`, `f`.
QualifiedName name_of_words(const Json& words) {
  QualifiedName name{"", ""};
  for (const auto& word : words) name = {name.name, string_of(word)};
  return name;
}

bool same_name(const QualifiedName& one, const QualifiedName& other) {
  return one.name == other.name && (one.schema == other.schema || one.schema.empty() || other.schema.empty());
}

bool holds(const std::set<QualifiedName>& names, const QualifiedName& name) {
  return std::any_of(names.begin(), names.end(), [&](const auto& each) { return same_name(each, name); });
}

/// Calls visit(object) for every object of the tree.
template <class Visit>
void for_each_object(const Json& tree, const Visit& visit) {
  if (tree.is_object()) visit(tree);
  if (tree.is_object() || tree.is_array())
    for (const auto& part : tree) for_each_object(part, visit);
}

bool writes_rows_only(const Json& statement) {
  constexpr std::array kinds{"InsertStmt", "UpdateStmt",   "DeleteStmt",     "MergeStmt",
                             "SelectStmt", "DoStmt",       "CopyStmt",       "CommentStmt",
                             "GrantStmt",  "TruncateStmt", "VariableSetStmt"};
  return std::any_of(kinds.begin(), kinds.end(), [&](const char* kind) { return statement.contains(kind); });
}

/// Name, parameters and result of a function, without places in the text.
Json signature(const Json& function) {
  Json result = Json::array();
  for (const auto* part : {"is_procedure", "funcname", "parameters", "returnType"})
    result.push_back(function.contains(part) ? function[part] : Json());
  const auto without_places = [](auto&& self, Json& tree) -> void {
    if (tree.is_object()) tree.erase("location");
    if (tree.is_object() || tree.is_array())
      for (auto& part : tree) self(self, part);
  };
  without_places(without_places, result);
  return result;
}

/// What cannot run inside a transaction, or ends it under the migrator.
std::string unfit_for_transaction(const std::vector<Json>& trees) {
  for (const auto& tree : trees) {
    if (tree.contains("TransactionStmt")) return "BEGIN, COMMIT and ROLLBACK";
    if (tree.contains("VacuumStmt") && tree["VacuumStmt"].value("is_vacuumcmd", false)) return "VACUUM";
    if (tree.contains("IndexStmt") && tree["IndexStmt"].value("concurrent", false))
      return "CREATE INDEX CONCURRENTLY";
    if (tree.contains("DropStmt") && tree["DropStmt"].value("concurrent", false))
      return "DROP INDEX CONCURRENTLY";
    if (tree.contains("CreatedbStmt")) return "CREATE DATABASE";
    if (tree.contains("AlterSystemStmt")) return "ALTER SYSTEM";
  }
  return {};
}

}  // namespace

SplitStatements split_statements(std::string_view text) {
  SplitStatements result;
  if (const auto zero = text.find('\0'); zero != std::string_view::npos) {
    result.error = SqlError{"SQL text holds a NUL byte", zero};
    return result;
  }
  const std::string input(text);
  const auto parsed = pg_query_split_with_parser(input.c_str());
  if (parsed.error == nullptr) {
    take(parsed, text, result);
  } else {
    result.error = SqlError{parsed.error->message, byte_of_character(text, parsed.error->cursorpos)};
    const auto scanned = pg_query_split_with_scanner(input.c_str());
    if (scanned.error == nullptr) take(scanned, text, result);
    pg_query_free_split_result(scanned);
  }
  pg_query_free_split_result(parsed);
  return result;
}

std::optional<SqlError> misfit_of(std::string_view text) {
  if (split_statements(text).statements.empty()) return SqlError{"an SQL statement is expected", 0};
  for (std::size_t line = 0; line < text.size();) {
    const auto end = std::min(text.find('\n', line), text.size());
    const auto words = trimmed(text.substr(line, end - line));
    for (const std::string_view marker : {"-- migrate:", "-- +goose", "-- rowan:"})
      if (words.starts_with(marker))
        return SqlError{"a line that begins with '" + std::string(marker) + "' divides migration files",
                        line};
    line = end + 1;
  }
  const auto trees = trees_of(text);
  const auto unfit = trees ? unfit_for_transaction(*trees) : std::string();
  if (unfit.empty()) return std::nullopt;
  return SqlError{
      unfit +
          " cannot run inside the transaction of a migration; write a file of its own with `rowan "
          "migration add NAME --empty`",
      0};
}

std::vector<std::pair<QualifiedName, bool>> tables_locked_by(std::string_view statement) {
  std::vector<std::pair<QualifiedName, bool>> tables;
  const auto add = [&](QualifiedName table, bool whole) {
    if (table.schema.empty()) table.schema = "public";
    tables.emplace_back(std::move(table), whole);
  };
  for (const auto& tree : trees_of(statement).value_or(std::vector<Json>())) {
    if (tree.contains("CreateTrigStmt"))
      add(name_of(tree["CreateTrigStmt"].value("relation", Json::object())), false);
    if (!tree.contains("DropStmt") || tree["DropStmt"].value("removeType", "") != "OBJECT_TRIGGER") continue;
    for (const auto& object : tree["DropStmt"]["objects"]) {
      const auto& words = object["List"]["items"];
      if (words.size() >= 2)
        add({words.size() > 2 ? string_of(words[words.size() - 3]) : "", string_of(words[words.size() - 2])},
            true);
    }
  }
  return tables;
}

bool replaces_function(std::string_view from, std::string_view to) {
  auto old_trees = trees_of(from);
  auto new_trees = trees_of(to);
  if (!old_trees || !new_trees) return false;
  const auto is = [](const char* kind) { return [kind](const Json& tree) { return tree.contains(kind); }; };
  std::erase_if(*old_trees, is("VariableSetStmt"));
  std::erase_if(*new_trees, is("VariableSetStmt"));
  // A comment that the new text does not make anew would stay.
  if (std::erase_if(*old_trees, is("CommentStmt")) > std::erase_if(*new_trees, is("CommentStmt")))
    return false;
  if (new_trees->empty() || old_trees->size() != new_trees->size()) return false;
  return std::equal(old_trees->begin(), old_trees->end(), new_trees->begin(),
                    [](const Json& before, const Json& after) {
                      if (!before.contains("CreateFunctionStmt") || !after.contains("CreateFunctionStmt"))
                        return false;
                      const auto& function = after["CreateFunctionStmt"];
                      return function.value("replace", false) &&
                             signature(before["CreateFunctionStmt"]) == signature(function);
                    });
}

bool has_word(std::string_view text, std::string_view word) {
  const auto joins = [](char c) { return std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '_'; };
  for (auto at = text.find(word); !word.empty() && at != std::string_view::npos;
       at = text.find(word, at + 1)) {
    const auto end = at + word.size();
    if ((at == 0 || !joins(text[at - 1])) && (end == text.size() || !joins(text[end]))) return true;
  }
  return false;
}

StatementReading::StatementReading(const std::string& text) : text_(text) {
  const auto trees = trees_of(text);
  parsed_ = trees.has_value();
  makes_objects_ = !parsed_;
  if (!parsed_) return;
  std::set<std::string> aliases;
  const auto visit = [&](const Json& node) {
    if (node.contains("relname")) {
      tables_.insert(name_of(node));
      aliases.insert(node.value("relname", ""));
    }
    if (node.contains("aliasname")) aliases.insert(node.value("aliasname", ""));
    if (node.contains("ColumnRef")) {
      const auto& last = node["ColumnRef"]["fields"].back();
      if (last.contains("A_Star")) every_column_ = true;
      columns_.insert(string_of(last));
    }
    if (node.contains("names") && node.contains("typemod")) types_.insert(name_of_words(node["names"]));
    if (node.contains("CreateFunctionStmt"))
      functions_.insert(name_of_words(node["CreateFunctionStmt"]["funcname"]));
    if (node.contains("DefineStmt")) functions_.insert(name_of_words(node["DefineStmt"]["defnames"]));
    if (node.contains("ViewStmt")) views_.insert(name_of(node["ViewStmt"]["view"]));
    if (node.contains("CreateTableAsStmt")) views_.insert(name_of(node["CreateTableAsStmt"]["into"]["rel"]));
    if (node.contains("IndexElem")) columns_.insert(node["IndexElem"].value("name", ""));
    for (const auto* list : {"columns", "usingClause"})
      if (node.contains(list) && node[list].is_array())
        for (const auto& each : node[list]) columns_.insert(string_of(each));
  };
  for (const auto& tree : *trees) {
    if (writes_rows_only(tree)) continue;
    makes_objects_ = true;
    for_each_object(tree, visit);
  }
  // `row_to_json(o)` has the whole row.
  for (const auto& alias : aliases) every_column_ = every_column_ || columns_.contains(alias);
}

bool StatementReading::reads(const QualifiedName& table) const {
  if (!parsed_) return has_word(text_, table.name);
  return tables_.contains(table) || tables_.contains(QualifiedName{"", table.name});
}

bool StatementReading::has_type(const QualifiedName& type) const {
  return parsed_ ? holds(types_, type) : has_word(text_, type.name);
}

bool StatementReading::is_called_by(const std::string& expression) const {
  bool called = false;
  if (!functions_.empty())
    visit_nodes(parse_expression(expression).root, "FuncCall", [&](const Json& call) {
      called = called || holds(functions_, name_of_words(call["funcname"]));
    });
  return called;
}

bool StatementReading::makes_view(const QualifiedName& name) const { return holds(views_, name); }

bool StatementReading::reads(const QualifiedName& table, std::string_view column) const {
  return reads(table) && (!parsed_ || every_column_ || columns_.contains(column));
}

}  // namespace rowan::tool
