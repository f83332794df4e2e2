#include "operation/statement_use.hpp"

#include <algorithm>
#include <set>
#include <type_traits>

#include "model/expressions.hpp"
#include "operation/descent.hpp"

namespace rowan::tool {

StatementUse::StatementUse(const Statement& statement, const Schema& schema)
    : schema_(&schema), statement_(statement), reading_(statement.up) {}

bool StatementUse::names(const QualifiedName& table) const {
  return statement_.table == table || reading_.reads(table) || has_word(statement_.down, table.name);
}

bool StatementUse::reads(const QualifiedName& table, std::string_view column) const {
  bool found = reading_.reads(table, column);
  for_each_descendant(*schema_, table,
                      [&](const Table& below) { found = found || reading_.reads(below.name, column); });
  return found;
}

bool StatementUse::is_disturbed_by(const Change& change) const {
  return std::visit(
      [&]<class C>(const C& each) {
        if constexpr (std::is_same_v<C, AlterColumnType>)
          return reads(each.table, each.column);
        else if constexpr (std::is_same_v<C, RenameColumn>)
          return reads(each.table, each.from) || (names(each.table) && has_word(statement_.down, each.from));
        else if constexpr (std::is_same_v<C, RenameTable>)
          return names(each.from);
        else if constexpr (std::is_same_v<C, DropColumn>)
          return reads(each.table, each.column.name);
        else if constexpr (std::is_same_v<C, DropTable>)
          return statement_.table == each.table.name || reading_.reads(each.table.name);
        else if constexpr (std::is_same_v<C, RebuildEnumType>)
          return reading_.has_type(each.from.name) ||
                 std::any_of(each.uses.begin(), each.uses.end(),
                             [&](const EnumTypeUse& use) { return reads(use.table, use.column); });
        else
          return false;
      },
      change);
}

bool StatementUse::waits_for(const Change& change) const {
  return is_disturbed_by(change) ||
         std::visit(
             [&]<class C>(const C& each) {
               if constexpr (std::is_same_v<C, CreateTable>)
                 return statement_.table == each.table.name || reading_.reads(each.table.name) ||
                        reading_.has_type(each.table.name);
               else if constexpr (std::is_same_v<C, RenameTable>)
                 return names(each.to);
               else if constexpr (std::is_same_v<C, AddColumn>)
                 return statement_.table == each.table || reads(each.table, each.column.name);
               else if constexpr (std::is_same_v<C, RenameColumn>)
                 return statement_.table == each.table || reading_.reads(each.table);
               else
                 return false;
             },
             change);
}

bool StatementUse::is_called_by(const Change& change) const {
  bool called = false;
  const auto look = [&](const Expression& expression) {
    called = called || (!expression.empty() && reading_.is_called_by(expression));
  };
  const auto look_at_table = [&](const Table& table) { for_each_expression(table, look); };
  std::visit(
      [&]<class C>(const C& each) {
        if constexpr (std::is_same_v<C, CreateObject<Domain>> || std::is_same_v<C, DropObject<Domain>>)
          for_each_expression(each.object, look);
        else if constexpr (std::is_same_v<C, CreateTable>)
          look_at_table(each.table);
        else if constexpr (std::is_same_v<C, AddColumn>)
          look_at_table({.name = each.table, .columns = {each.column}});
        else if constexpr (std::is_same_v<C, CreateIndex>)
          look_at_table({.name = each.table, .columns = {}, .indexes = {each.index}});
        else if constexpr (std::is_same_v<C, AddCheck>)
          look(each.check.expression);
        else if constexpr (std::is_same_v<C, AlterColumnDefault>)
          look(each.to.value_or(Expression()));
      },
      change);
  return called;
}

bool StatementUse::has_type_of(const Change& change) const {
  return std::visit(
      [&]<class C>(const C& each) {
        if constexpr (std::is_same_v<C, CreateEnumType> || std::is_same_v<C, DropEnumType>)
          return has_word(statement_.up, each.type.name.name);
        else if constexpr (requires { each.object.name.schema; })
          return has_word(statement_.up, each.object.name.name);
        else
          return false;
      },
      change);
}

bool StatementUse::has_name_of(const Change& change) const {
  const auto* create = std::get_if<CreateTable>(&change);
  const auto* drop = std::get_if<DropTable>(&change);
  return (create != nullptr && reading_.makes_view(create->table.name)) ||
         (drop != nullptr && reading_.makes_view(drop->table.name));
}

std::vector<Statement> in_the_way(const Schema& schema, const Change& change) {
  std::vector<Statement> taken;
  std::set<std::string> seen;
  const auto is_ready = [&](const Statement& statement) {
    return std::all_of(statement.after.begin(), statement.after.end(), [&](const std::string& earlier) {
      return seen.contains(earlier) || find_by_name(schema.statements, earlier) == nullptr;
    });
  };
  const auto stands_on_taken = [&](const Statement& statement) {
    return std::any_of(statement.after.begin(), statement.after.end(),
                       [&](const std::string& earlier) { return find_by_name(taken, earlier) != nullptr; });
  };
  for (bool any = true; any;) {
    any = false;
    for (const auto& statement : schema.statements) {
      if (seen.contains(statement.name) || !is_ready(statement)) continue;
      seen.insert(statement.name);
      any = true;
      const StatementUse use(statement, schema);
      if (statement.down.empty() || !use.makes_objects()) continue;
      if (use.is_disturbed_by(change) || stands_on_taken(statement)) taken.push_back(statement);
    }
  }
  return taken;
}

}  // namespace rowan::tool
