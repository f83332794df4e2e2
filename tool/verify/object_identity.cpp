#include "verify/object_identity.hpp"

#include <pqxx/pqxx>

namespace rowan::tool {
namespace {

constexpr const char* query = R"sql(
WITH own AS (
  SELECT oid, nspname FROM pg_namespace WHERE nspname !~ '^pg_' AND nspname <> 'information_schema'
)
SELECT 'table ' || c.oid, own.nspname, c.relname, ''
FROM pg_class AS c JOIN own ON own.oid = c.relnamespace WHERE c.relkind IN ('r', 'p')
UNION ALL
SELECT 'column ' || c.oid || '.' || a.attnum, own.nspname, c.relname, a.attname
FROM pg_class AS c JOIN own ON own.oid = c.relnamespace JOIN pg_attribute AS a ON a.attrelid = c.oid
WHERE c.relkind IN ('r', 'p') AND a.attnum > 0 AND NOT a.attisdropped
UNION ALL
SELECT 'enum type ' || t.oid, own.nspname, t.typname, ''
FROM pg_type AS t JOIN own ON own.oid = t.typnamespace WHERE t.typtype = 'e'
UNION ALL
SELECT 'value ' || e.oid, own.nspname, t.typname, e.enumlabel
FROM pg_type AS t JOIN own ON own.oid = t.typnamespace JOIN pg_enum AS e ON e.enumtypid = t.oid
)sql";

struct Kind {
  const char* key;
  Change (*rename)(const Identity& before, const Identity& after);
};

/// Objects before their parts, which are found by the new name then.
constexpr Kind kinds[] = {
    {"enum type ",
     [](const Identity& before, const Identity& after) -> Change {
       return RenameEnumType{before.object, after.object};
     }},
    {"value ",
     [](const Identity& before, const Identity& after) -> Change {
       return RenameEnumValue{after.object, before.part, after.part};
     }},
    {"table ",
     [](const Identity& before, const Identity& after) -> Change {
       return RenameTable{before.object, after.object};
     }},
    {"column ",
     [](const Identity& before, const Identity& after) -> Change {
       return RenameColumn{after.object, before.part, after.part};
     }},
};

}  // namespace

Identities identities(pqxx::transaction_base& transaction) {
  Identities result;
  for (const auto& row : transaction.exec(query))
    result[row[0].as<std::string>()] = {{row[1].as<std::string>(), row[2].as<std::string>()},
                                        row[3].as<std::string>()};
  return result;
}

Changes renames_between(const Identities& before, const Identities& after) {
  Changes renames;
  for (const auto& kind : kinds)
    for (const auto& [key, identity] : before) {
      const auto now = after.find(key);
      if (!key.starts_with(kind.key) || now == after.end()) continue;
      const bool is_part = !identity.part.empty();
      if (is_part ? identity.part != now->second.part : identity.object != now->second.object)
        renames.push_back(kind.rename(identity, now->second));
    }
  return renames;
}

}  // namespace rowan::tool
