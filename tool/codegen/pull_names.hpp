// Models the C++ names that a database gets when it is pulled: structs, members, enums, namespaces.
// To change how a name is made, see cpp_word.cpp and english.cpp; to give another kind a name, add a map
// here.
#pragma once
#include <map>
#include <set>
#include <string>
#include <utility>

#include "model/schema.hpp"

namespace rowan::tool {

/// `chinook::OrderItem`.
struct CppName {
  std::string space;
  std::string name;

  /// As code in `from` spells it.
  [[nodiscard]] std::string seen_from(const std::string& from) const {
    return from == space ? name : space + "::" + name;
  }
};

/// Names that no two things have, whatever generated code adds to them. The same schema gives the same names.
class PullNames {
 public:
  /// `database` names the namespace of the schema public.
  PullNames(const Schema& schema, const std::string& database);

  [[nodiscard]] const std::string& space_of(const std::string& schema) const { return spaces_.at(schema); }
  [[nodiscard]] const CppName& struct_of(const QualifiedName& table) const { return structs_.at(table); }
  [[nodiscard]] const CppName& enum_of(const QualifiedName& type) const { return enums_.at(type); }
  [[nodiscard]] const std::string& member_of(const QualifiedName& table, const std::string& column) const {
    return members_.at({table, column});
  }
  [[nodiscard]] const std::string& enumerator_of(const QualifiedName& type, const std::string& label) const {
    return members_.at({type, label});
  }

  /// A name that no member of the struct has yet, like `wanted`; it is taken then.
  std::string free_member(const QualifiedName& table, const std::string& wanted);

 private:
  void name_space(const std::string& schema, const std::string& wanted);
  void name_struct(const Table& table);
  void name_enum(const EnumType& type);
  void name_members(const Table& table);

  std::map<std::string, std::string> spaces_;
  std::map<QualifiedName, CppName> structs_;
  std::map<QualifiedName, CppName> enums_;
  std::map<std::pair<QualifiedName, std::string>, std::string> members_;
  std::map<std::string, std::set<std::string>> taken_;  ///< by namespace
  std::map<QualifiedName, std::set<std::string>> taken_members_;
};

}  // namespace rowan::tool
