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

/// A note belongs to what stands before it. A mixin is read with every struct that derives from it, and what
/// is wrong with it is told once.
class Diagnostics {
 public:
  void error(Position position, std::string message, std::optional<FixIt> fix = {}) {
    ++errors_;
    add({Diagnostic::Severity::error, position, std::move(message), std::move(fix)});
  }
  void warning(Position position, std::string message, std::optional<FixIt> fix = {}) {
    add({Diagnostic::Severity::warning, position, std::move(message), std::move(fix)});
  }
  /// Belongs to the error or warning before it, and vanishes with it.
  void note(Position position, std::string message) {
    if (repeated_) return;
    groups_.back().push_back({Diagnostic::Severity::note, position, std::move(message), {}});
  }
  /// A note that stands alone.
  void remark(Position position, std::string message) {
    add({Diagnostic::Severity::note, position, std::move(message), {}});
  }
  [[nodiscard]] bool failed() const { return errors_ > 0; }
  /// In the order of the source.
  [[nodiscard]] std::vector<Diagnostic> sorted() const;

 private:
  void add(Diagnostic diagnostic);

  std::vector<std::vector<Diagnostic>> groups_;  // each with its notes
  int errors_ = 0;
  bool repeated_ = false;
};

}  // namespace rowan::tool
