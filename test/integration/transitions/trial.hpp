// Models one pair on trial: both sides loaded, the plan between them run, the outcome judged.
// To demand another thing of a plan, add a check to trial.cpp and its verdict here.
#pragma once
#include <map>
#include <mutex>
#include <pqxx/pqxx>
#include <string>

#include "inspect/inspect.hpp"
#include "inspect/scratch_database.hpp"
#include "load.hpp"
#include "pairs.hpp"

namespace rowan::tool::testing {

enum class Verdict {
  passed,
  not_loaded,    ///< PostgreSQL refuses the DDL of the pair: it says nothing of us
  not_modelled,  ///< the sides differ in objects outside the model; they were named, nothing of them was
                 ///< touched
  failed
};

struct Outcome {
  Verdict verdict = Verdict::passed;
  std::string reason = {};
  bool rows = false;  ///< there were rows that a plan could have lost, and it kept them
};

/// What DDL makes: many pairs begin or end alike.
struct Side {
  Inspection inspection;
  std::string dump;
};

/// Sides by their DDL, for all threads.
class Sides {
 public:
  /// nullptr: not seen yet. What is found stays where it is.
  const Side* find(const std::string& ddl);
  const Side& add(const std::string& ddl, Side side);

 private:
  std::mutex mutex_;
  std::map<std::string, Side> sides_;
};

/// Two databases that every pair uses in turn, emptied in between.
class Trial {
 public:
  Trial(const std::string& url, Roles& roles, Sides& sides);
  Outcome run(const Pair& pair);

 private:
  enum class Rows { inserted, none };
  struct RowsForbid {};  ///< the plan is right for a database whose rows allow it

  Outcome judge(const Pair& pair, Rows rows);
  Outcome judge_plan(const Side& before, const Side& wanted, Rows rows);
  /// Of what was loaded into the database.
  const Side& side_of(const std::string& ddl, const ScratchDatabase& database, pqxx::connection& session);
  std::string difference_after_reload(const std::string& wanted, const std::string& found);

  Roles& roles_;
  Sides& sides_;
  ScratchDatabase old_;
  ScratchDatabase new_;
  pqxx::connection old_session_;
  pqxx::connection new_session_;
};

}  // namespace rowan::tool::testing
