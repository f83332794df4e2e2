#include "change_samples.hpp"

namespace rowan::tool::testing {

std::vector<ChangeSample> statement_samples() {
  const Statement touch{.name = "touch",
                        .up =
                            "CREATE TRIGGER t BEFORE UPDATE ON orders FOR EACH ROW EXECUTE FUNCTION f(); "
                            "SELECT 1;",
                        .down = "DROP TRIGGER t ON orders;",
                        .table = orders};
  auto later = touch;
  later.up = "SELECT 2";
  const std::string make = "CREATE TRIGGER t BEFORE UPDATE ON orders FOR EACH ROW EXECUTE FUNCTION f()";
  return {
      {CreateStatement{touch}, {make, "SELECT 1"}},
      {CreateStatement{touch, true}, {}},
      {DropStatement{touch}, {"DROP TRIGGER t ON orders"}, {CreateStatement{touch}}},
      {ReplaceStatement{touch, later}, {"DROP TRIGGER t ON orders", "SELECT 2"}, {CreateStatement{touch}}},
  };
}

}  // namespace rowan::tool::testing
