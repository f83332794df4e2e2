#include "scan/did_you_mean.hpp"

namespace rowan::tool {

std::string did_you_mean(const std::string& guess) {
  return guess.empty() ? std::string{} : "; did you mean '" + guess + "'?";
}

std::string did_you_mean(const std::string& guess, const std::string& legal) {
  return guess.empty() ? "; legal: " + legal : did_you_mean(guess) + " Legal: " + legal;
}

std::string listed(const std::vector<std::string>& names) {
  std::string text;
  for (const auto& name : names) text += (text.empty() ? "" : ", ") + name;
  return text;
}

}  // namespace rowan::tool
