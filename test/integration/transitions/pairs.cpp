#include "pairs.hpp"

#include <fstream>
#include <nlohmann/json.hpp>
#include <stdexcept>

namespace rowan::tool::testing {

std::vector<Pair> read_pairs(const std::string& path) {
  std::ifstream file(path);
  if (!file) throw std::runtime_error("cannot read " + path);
  std::vector<Pair> pairs;
  for (const auto& each : nlohmann::json::parse(file)) {
    const auto text = [&](const char* key) {
      const auto found = each.find(key);
      return found == each.end() || !found->is_string() ? std::string() : found->get<std::string>();
    };
    const auto minimum = text("min");
    pairs.push_back(
        {text("suite"), text("name"), text("old"), text("new"), minimum.empty() ? 0 : std::stoi(minimum)});
  }
  return pairs;
}

}  // namespace rowan::tool::testing
