// Runs the migration contract for the golden cases of the planner and for the cases of this folder.
#include "support/contract.hpp"

#include "integration/contract/contract_cases.hpp"
#include "support/registered.hpp"

namespace {

using namespace rowan::tool::testing;

struct Contract {
  static const MigrateCases& values() {
    static const MigrateCases cases = [] {
      auto all = migrate_cases();
      for (const auto& own : contract_cases()) all.push_back(own);
      return all;
    }();
    return cases;
  }
  static std::string name(const MigrateCase& each) { return each.says + " (" + each.name + ")"; }
  static void run(const MigrateCase& each) { check_contract(each); }
};

[[maybe_unused]] const int registered = register_all<Contract>();

}  // namespace
