// Models decisions as cases write them: `decide({renamed_column("orders", "note", "remark")})`.
// To write another decision, add a function here.
#pragma once
#include <string>
#include <vector>

#include "model/decisions.hpp"
#include "support/schema_builder.hpp"

namespace rowan::tool::testing {

inline Decisions decide(std::vector<Decisions::Rename> renames) {
  Decisions decisions;
  decisions.renames = std::move(renames);
  return decisions;
}
inline Decisions allow_drop() {
  Decisions decisions;
  decisions.allow_drop = true;
  return decisions;
}
inline Decisions cast(std::string_view table, std::string column, std::string expression) {
  Decisions decisions;
  decisions.casts.push_back({qualified(table), std::move(column), std::move(expression)});
  return decisions;
}

using Kind = Decisions::Rename::Kind;
inline Decisions::Rename renamed_table(std::string from, std::string_view to) {
  return {Kind::table, qualified(to), {}, std::move(from)};
}
inline Decisions::Rename renamed_column(std::string_view table, std::string from, std::string to) {
  return {Kind::column, qualified(table), std::move(to), std::move(from)};
}
inline Decisions::Rename renamed_enum_type(std::string from, std::string_view to) {
  return {Kind::enum_type, qualified(to), {}, std::move(from)};
}
inline Decisions::Rename renamed_enum_value(std::string_view type, std::string from, std::string to) {
  return {Kind::enum_value, qualified(type), std::move(to), std::move(from)};
}

}  // namespace rowan::tool::testing
