#include "load.hpp"

#include <algorithm>
#include <memory>
#include <regex>
#include <vector>

#include "sql/identifier.hpp"
#include "sql/statement_text.hpp"

namespace rowan::tool::testing {
namespace {

/// The name that the error misses; empty: it says another thing.
std::string missing(const char* kind, const pqxx::sql_error& error) {
  const std::regex text(std::string(kind) + R"re( "(.*)" does not exist)re");
  std::cmatch found;
  return std::regex_search(error.what(), found, text) ? quote_identifier(found[1].str()) : "";
}

/// Runs it, as often as it misses another role.
void execute_with_roles(pqxx::connection& session, const std::string& sql, Roles& roles) {
  constexpr int most_roles_missing = 20;
  for (int attempt = 0;; ++attempt) try {
      return execute(session, sql);
    } catch (const pqxx::sql_error& error) {
      const auto role = missing("role", error);
      if (attempt == most_roles_missing || role.empty()) throw;
      roles.make(role);
    }
}

/// Statements that miss what others make are tried again behind them; a schema that none makes is made.
void load_one_by_one(pqxx::connection& session, const std::string& ddl, Roles& roles) {
  auto left = split_statements(ddl).statements;
  while (!left.empty()) {
    const auto before = left.size();
    std::exception_ptr refused;
    std::string schema;
    std::erase_if(left, [&](const std::string& statement) {
      try {
        execute_with_roles(session, statement, roles);
        return true;
      } catch (const pqxx::sql_error& error) {
        if (refused == nullptr) refused = std::current_exception();
        if (schema.empty()) schema = missing("schema", error);
        return false;
      }
    });
    if (left.size() < before) continue;
    if (schema.empty()) std::rethrow_exception(refused);
    execute(session, "create schema " + schema);
  }
}

}  // namespace

void Roles::make(const std::string& quoted) {
  const std::lock_guard lock(mutex_);
  pqxx::connection session(url_);
  try {
    execute(session, "create role " + quoted);
    made_.insert(quoted);
  } catch (const pqxx::sql_error&) {  // another thread or process was faster: the next attempt tells
  }
}

Roles::~Roles() {
  try {
    pqxx::connection session(url_);
    for (const auto& role : made_) execute(session, "drop role if exists " + role);
  } catch (const std::exception&) {  // somebody else uses it, or the server is gone: a role harms nobody
  }
}

void execute(pqxx::connection& session, const std::string& sql) {
  pqxx::nontransaction transaction(session);
  transaction.exec(sql);
}

void empty(pqxx::connection& session) {
  execute(session,
          "reset all; set client_min_messages = warning; set check_function_bodies = off; set jit = off");
  execute(session, R"(do $$ declare name text; begin
    for name in select extname from pg_extension where extname <> 'plpgsql' loop
      execute format('drop extension %I cascade', name);
    end loop;
    for name in select nspname from pg_namespace where nspname !~ '^pg_' and nspname <> 'information_schema' loop
      execute format('drop schema %I cascade', name);
    end loop;
  end $$; create schema public; comment on schema public is 'standard public schema')");
}

void load(pqxx::connection& session, const std::string& ddl, Roles& roles) {
  try {
    execute_with_roles(session, ddl + "\n;", roles);
  } catch (const pqxx::sql_error&) {
    empty(session);
    load_one_by_one(session, ddl, roles);
  }
}

}  // namespace rowan::tool::testing
