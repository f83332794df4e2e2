#include "server_error.hpp"

#include <algorithm>

#include "error_table.hpp"
#include "server_result.hpp"

namespace rowan {
namespace {

std::vector<std::string> separated(std::string_view list) {
  std::vector<std::string> parts;
  while (!list.empty()) {
    const auto end = std::min(list.find(", "), list.size());
    parts.emplace_back(list.substr(0, end));
    list.remove_prefix(std::min(end + 2, list.size()));
  }
  return parts;
}

const ConstraintInfo* find_constraint(const TableInfo* table, std::string_view name) {
  if (table == nullptr || name.empty()) return nullptr;
  const auto found = std::find_if(table->constraints.begin(), table->constraints.end(),
                                  [&](const ConstraintInfo& info) { return info.name == name; });
  return found == table->constraints.end() ? nullptr : &*found;
}

// Messages of data exceptions (class 22) and of RAISE (P0) quote values.
std::string primary_message(const PGresult* result, const Statement& statement) {
  const auto sqlstate = error_field(result, PG_DIAG_SQLSTATE);
  if (statement.sensitive() && (sqlstate.starts_with("22") || sqlstate.starts_with("P0")))
    return "(not shown: the table is sensitive)";
  return error_field(result, PG_DIAG_MESSAGE_PRIMARY);
}

std::string trimmed(std::string text) {
  while (!text.empty() && (text.back() == '\n' || text.back() == ' ')) text.pop_back();
  return text;
}

void add_line(std::string& message, std::string_view label, const std::string& text) {
  if (!text.empty()) message.append("\n  ").append(label).append(": ").append(text);
}

std::string told(const ErrorParts& parts, const PGresult* result, const Statement& statement) {
  const bool sensitive = statement.sensitive();
  std::string message;
  for (const auto& name : parts.fields) message += (message.empty() ? "" : ", ") + name;
  if (!message.empty()) message += " ";
  message += parts.constraint_message;
  add_line(message, "PostgreSQL", parts.sqlstate + " " + primary_message(result, statement));
  if (!sensitive) add_line(message, "detail", error_field(result, PG_DIAG_MESSAGE_DETAIL));
  add_line(message, "hint", error_field(result, PG_DIAG_MESSAGE_HINT));
  if (!sensitive) add_line(message, "context", error_field(result, PG_DIAG_CONTEXT));
  add_line(message, "SQL", statement.sql());
  return message;
}

}  // namespace

std::string sqlstate_of(const PGresult* result) { return error_field(result, PG_DIAG_SQLSTATE); }

void throw_server_error(const PGconn* connection, const PGresult* result, const Statement& statement,
                        Circumstances circumstances) {
  ErrorParts parts;
  parts.sqlstate = sqlstate_of(result);
  if (parts.sqlstate.empty())
    throw_connection_error(connection, "the connection was lost while a statement ran",
                           circumstances.in_doubt);
  parts.retryable = circumstances.retryable;
  parts.table = error_field(result, PG_DIAG_TABLE_NAME);
  parts.column = error_field(result, PG_DIAG_COLUMN_NAME);
  parts.constraint = error_field(result, PG_DIAG_CONSTRAINT_NAME);
  parts.constraint_message = primary_message(result, statement);
  if (const auto* constraint = find_constraint(statement.table(), parts.constraint)) {
    parts.fields = separated(constraint->fields);
    if (!constraint->message.empty()) parts.constraint_message = constraint->message;
  } else if (parts.sqlstate == "23502") {
    parts.fields = {parts.column};
    parts.constraint_message = "must have a value";
  }
  parts.message = told(parts, result, statement);
  throw_by_sqlstate(std::move(parts));
}

void throw_connection_error(const PGconn* connection, const std::string& what, bool in_doubt) {
  ErrorParts parts;
  parts.message = what + ": " + trimmed(PQerrorMessage(connection));
  if (in_doubt) parts.message += "\n  The server may have committed: look before running it again.";
  parts.sqlstate = "08006";
  parts.retryable = !in_doubt;
  parts.in_doubt = in_doubt;
  throw ConnectionError(std::move(parts));
}

}  // namespace rowan
