// Models what a diff cannot know and the user has decided: renames, casts, permission to destroy.
// To add a decision: a member here, the annotation or flag that fills it, and the place in diff or plan that
// asks.
#pragma once
#include <string>
#include <vector>

#include "model/name.hpp"

namespace rowan::tool {

struct Decisions {
  struct Rename {
    enum class Kind {
      table,
      column,
      enum_type,
      enum_value,
      domain,
      composite_type,
      attribute,
      range_type,
      collation
    } kind;
    QualifiedName object;  ///< new name of the table or type
    std::string part;      ///< new name of the column, value or attribute; empty for whole objects
    std::string from;      ///< old name; `schema.name` when a table or type also moves between schemas
  };
  struct Cast {
    QualifiedName table;
    std::string column;
    std::string expression;  ///< USING of ALTER COLUMN TYPE
  };
  std::vector<Rename> renames;  ///< `renamed_from`; one whose old name is gone already is no news
  std::vector<Cast> casts;      ///< `using_cast`
  bool allow_drop = false;      ///< `--allow-drop`
};

}  // namespace rowan::tool
