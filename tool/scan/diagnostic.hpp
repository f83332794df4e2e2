// Models what the user is told about a header: collected without clang, printed by clang's own printer.
// To tell more (a range, a second fix-it): a member here, used in clang_session.cpp.
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "scan/declared.hpp"

namespace rowan::tool {

/// Replace the characters from `begin` up to `end`; an empty range inserts.
struct FixIt {
  Position begin = 0;
  Position end = 0;
  std::string text;
};

struct Diagnostic {
  enum class Severity { error, warning, note };
  Severity severity = Severity::error;
  Position position = 0;
  std::string message;
  std::optional<FixIt> fix;
};

/// In the order of printing: a note belongs to what stands before it.
class Diagnostics {
 public:
  void error(Position position, std::string message, std::optional<FixIt> fix = {}) {
    ++errors_;
    list_.push_back({Diagnostic::Severity::error, position, std::move(message), std::move(fix)});
  }
  void warning(Position position, std::string message, std::optional<FixIt> fix = {}) {
    list_.push_back({Diagnostic::Severity::warning, position, std::move(message), std::move(fix)});
  }
  void note(Position position, std::string message) {
    list_.push_back({Diagnostic::Severity::note, position, std::move(message), {}});
  }
  [[nodiscard]] bool failed() const { return errors_ > 0; }
  [[nodiscard]] const std::vector<Diagnostic>& list() const { return list_; }

 private:
  std::vector<Diagnostic> list_;
  int errors_ = 0;
};

}  // namespace rowan::tool
