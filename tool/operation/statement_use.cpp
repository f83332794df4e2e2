#include "operation/statement_use.hpp"

#include <algorithm>
#include <type_traits>

namespace rowan::tool {

StatementUse::StatementUse(const Statement& statement) : statement_(statement), reading_(statement.up) {}

bool StatementUse::names(const QualifiedName& table) const {
  return statement_.table == table || reading_.reads(table) || has_word(statement_.down, table.name);
}

bool StatementUse::is_disturbed_by(const Change& change) const {
  return std::visit(
      [&]<class C>(const C& each) {
        if constexpr (std::is_same_v<C, AlterColumnType>)
          return reading_.reads(each.table, each.column);
        else if constexpr (std::is_same_v<C, RenameColumn>)
          return reading_.reads(each.table, each.from) ||
                 (names(each.table) && has_word(statement_.down, each.from));
        else if constexpr (std::is_same_v<C, RenameTable>)
          return names(each.from);
        else if constexpr (std::is_same_v<C, DropColumn>)
          return reading_.reads(each.table, each.column.name);
        else if constexpr (std::is_same_v<C, DropTable>)
          return statement_.table == each.table.name || reading_.reads(each.table.name);
        else if constexpr (std::is_same_v<C, RebuildEnumType>)
          return std::any_of(each.uses.begin(), each.uses.end(),
                             [&](const EnumTypeUse& use) { return reading_.reads(use.table, use.column); });
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
                 return statement_.table == each.table.name || reading_.reads(each.table.name);
               else if constexpr (std::is_same_v<C, RenameTable>)
                 return names(each.to);
               else if constexpr (std::is_same_v<C, AddColumn>)
                 return statement_.table == each.table || reading_.reads(each.table, each.column.name);
               else if constexpr (std::is_same_v<C, RenameColumn>)
                 return statement_.table == each.table || reading_.reads(each.table);
               else
                 return false;
             },
             change);
}

}  // namespace rowan::tool
