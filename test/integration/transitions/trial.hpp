// Models one pair on trial: both sides loaded, the plan between them run, the outcome judged.
// To demand another thing of a plan, add a check to trial.cpp and its verdict here.
#pragma once
#include <pqxx/pqxx>
#include <string>

#include "inspect/scratch_database.hpp"
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
  std::string reason;
};

/// Two databases that every pair uses in turn, emptied in between.
class Trial {
 public:
  explicit Trial(const std::string& url);
  Outcome run(const Pair& pair);

 private:
  Outcome judge(const Pair& pair);

  ScratchDatabase old_;
  ScratchDatabase new_;
  pqxx::connection old_session_;
  pqxx::connection new_session_;
};

}  // namespace rowan::tool::testing
