// Models what a live database holds that belongs in SQL text: functions, views, triggers and rules, each as
// the statement that makes it. To read another kind of object, add a query to `kinds` in raw_objects.cpp.
#pragma once
#include <string>
#include <vector>

#include "inspect/inspect.hpp"
#include "model/schema.hpp"

namespace pqxx {
class transaction_base;
}

namespace rowan::tool {

struct RawObject {
  std::string object;       ///< as Inspection::unmodelled names it: "view public.v"
  Statement statement;      ///< `up` makes it with its comments, `down` drops it
  Names needs = {};         ///< names of statements that make what this one is made of
  bool loose_body = false;  ///< SQL in quotes: it may name what comes later, `check_function_bodies = off`
  QualifiedName of = {};    ///< the table of a trigger or rule; the view itself; else without name
};

struct RawObjects {
  std::vector<RawObject> objects;  ///< in the order of their names
  std::vector<Table> views;        ///< columns only
};

/// Everything outside pg_catalog, information_schema and extensions that tables do not make by themselves.
/// What PostgreSQL cannot write down as text is left out, and stands in Inspection::unmodelled only.
/// Statements are `after` those whose objects they need; functions that tables need come before tables. A
/// fixed number of queries, with the search_path empty. Throws pqxx::sql_error.
RawObjects read_raw_objects(pqxx::transaction_base& transaction);

struct Snapshot {
  Inspection inspection;  ///< the raw objects named
  RawObjects raw;
};

/// Both of one moment, in a session and read-only transaction of their own. Throws ServerError.
Snapshot inspect_all(const std::string& url, const Names& bookkeeping);

}  // namespace rowan::tool
