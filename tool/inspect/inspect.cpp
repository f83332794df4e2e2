#include "inspect/inspect.hpp"

#include <algorithm>
#include <map>
#include <pqxx/pqxx>

#include "inspect/catalog_fill.hpp"
#include "inspect/catalog_queries.hpp"
#include "inspect/raw_objects.hpp"
#include "inspect/sequences.hpp"
#include "inspect/server.hpp"
#include "inspect/table_properties.hpp"
#include "inspect/types.hpp"

namespace rowan::tool {
namespace {

/// With no schema in the path PostgreSQL writes every name that is not built in with its schema.
class EmptySearchPath {
 public:
  explicit EmptySearchPath(pqxx::transaction_base& transaction)
      : transaction_(transaction),
        before_(transaction.exec("select current_setting('search_path')")[0][0].as<std::string>()) {
    set("");
  }
  ~EmptySearchPath() {
    try {
      set(before_);
    } catch (const std::exception&) {  // the transaction failed: its end restores the setting
    }
  }
  EmptySearchPath(const EmptySearchPath&) = delete;
  EmptySearchPath& operator=(const EmptySearchPath&) = delete;

 private:
  void set(const std::string& path) {
    transaction_.exec("select set_config('search_path', " + transaction_.quote(path) + ", false)");
  }
  pqxx::transaction_base& transaction_;
  std::string before_;
};

bool is_bookkeeping(const Names& bookkeeping, const std::string& name) {
  return std::find(bookkeeping.begin(), bookkeeping.end(), name) != bookkeeping.end();
}

}  // namespace

Inspection inspect(pqxx::transaction_base& transaction, const Names& bookkeeping, OtherObjects others) {
  const EmptySearchPath path(transaction);
  Inspection found;
  for (const auto& row : transaction.exec(catalog::schemas)) catalog::add_schema(row, found.schema);
  for (const auto& row : transaction.exec(catalog::enum_types))
    found.schema.enum_types.push_back(catalog::enum_type(row));
  catalog::read_types(transaction, found.schema);

  std::map<std::string, Table> tables;  // by oid
  for (const auto& row : transaction.exec(catalog::tables)) {
    const auto name = row[2].as<std::string>();
    if (is_bookkeeping(bookkeeping, name)) continue;
    tables[row[0].as<std::string>()] = catalog::table(row, found.unmodelled);
  }
  const auto fill = [&](const char* query, auto add) {
    for (const auto& row : transaction.exec(query))
      if (const auto at = tables.find(row[0].as<std::string>()); at != tables.end())
        add(row, at->second, found.unmodelled);
  };
  fill(catalog::columns, catalog::add_column);
  fill(catalog::constraints, catalog::add_constraint);
  fill(catalog::index_keys, catalog::add_index_key);
  catalog::read_sequences(transaction, tables, found);
  catalog::read_table_properties(transaction, tables);
  for (auto& [oid, table] : tables) found.schema.tables.push_back(std::move(table));
  catalog::write_as_read_again(found.schema);

  auto other = read_other_objects(transaction, bookkeeping);
  found.unmodelled.insert(found.unmodelled.end(), other.objects.begin(), other.objects.end());
  found.outside = std::move(other.outside);
  if (others == OtherObjects::written)
    for (auto& each : read_raw_objects(transaction).objects) {
      std::erase(found.unmodelled, each.object);
      found.written[each.statement.name] = each.object;
      found.schema.statements.push_back(std::move(each.statement));
    }
  found.schema = normalized(std::move(found.schema));
  return found;
}

Inspection inspect(const std::string& url, const Names& bookkeeping, OtherObjects others) {
  require_database(url);  // says what is wrong in words of its own
  pqxx::connection connection(url);
  pqxx::work transaction(connection);
  transaction.exec("set transaction isolation level repeatable read, read only");
  return inspect(transaction, bookkeeping, others);
}

}  // namespace rowan::tool
