#include <string>

#include <rowan/error.hpp>
#include <rowan/label.hpp>
#include <rowan/mapping.hpp>

namespace rowan {
namespace {

std::string name_of(const TableDescription& table) {
  return std::string(table.info == nullptr ? table.name : table.info->name);
}

}  // namespace

void throw_not_found(const TableDescription& table) {
  throw NotFound("no row of " + name_of(table) + " is the one asked for; find() gives an optional instead");
}

void throw_several(const TableDescription& table) {
  throw NotUnique("one() found several rows of " + name_of(table) +
                  " where one was expected; first() takes the first");
}

void throw_stale(const TableDescription& table) {
  throw StaleRecord("the row of " + name_of(table) +
                    " was changed by someone else since it was read; reload() it and try again");
}

void throw_nested_load(const RelationInfo& relation) {
  throw LogicError("load() takes a relation of the query's own struct; '" + std::string(relation.name) +
                   "' belongs to a struct that the query walks to");
}

void throw_unknown_label(std::string_view enumeration, std::string_view label) {
  throw UnknownValue("'" + std::string(label) + "' is no label of " + std::string(enumeration));
}

void throw_unknown_number(std::string_view enumeration, long long number) {
  throw UnknownValue(std::to_string(number) + " is no enumerator of " + std::string(enumeration));
}

}  // namespace rowan
