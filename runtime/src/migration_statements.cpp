// Splits SQL text into statements by PostgreSQL's lexical rules (manual 4.1); goose's StatementBegin and
// StatementEnd take over where those do not suffice (a body in BEGIN ATOMIC).
#include <cctype>

#include "migration_text.hpp"
#include "rowan/migration.hpp"

namespace rowan {
namespace {

bool is_name_character(char c) {
  return std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '_' || c == '$' ||
         static_cast<unsigned char>(c) >= 0x80;
}

class Splitter {
 public:
  Splitter(std::string_view sql, int first_line) : sql_(sql), line_(first_line) {}

  std::vector<MigrationStatement> split() {
    while (true) {
      MigrationStatement statement;
      skip_to_statement(statement.comment);
      if (at_ == sql_.size()) return std::move(statements_);
      if (sql_[at_] == ';') {
        ++at_;
        continue;
      }
      statement.line = line_;
      const auto begin = at_;
      skip_statement();
      statement.sql = trimmed(sql_.substr(begin, at_ - begin));
      if (at_ < sql_.size()) ++at_;
      statements_.push_back(std::move(statement));
    }
  }

 private:
  bool starts(std::string_view text) const { return sql_.substr(at_).starts_with(text); }
  void step() {
    if (sql_[at_] == '\n') ++line_;
    ++at_;
  }
  void step_over(std::size_t count) {
    for (; count > 0 && at_ < sql_.size(); --count) step();
  }
  [[noreturn]] static void fail(const std::string& what, int line) { throw MigrationError(what, {}, line); }

  void skip_to_statement(std::string& comment) {
    for (bool line_empty = true; at_ < sql_.size();) {
      if (starts("--")) {
        const auto end = std::min(sql_.find('\n', at_), sql_.size());
        add_comment(comment, trimmed(sql_.substr(at_ + 2, end - at_ - 2)));
        step_over(end - at_);
        line_empty = false;
      } else if (starts("/*")) {
        skip_block_comment();
      } else if (std::isspace(static_cast<unsigned char>(sql_[at_])) != 0) {
        if (sql_[at_] == '\n') {
          if (line_empty) comment.clear();
          line_empty = true;
        }
        step();
      } else {
        return;
      }
    }
  }
  static void add_comment(std::string& comment, std::string_view text) {
    if (is_directive(text)) return;
    if (!comment.empty()) comment += ' ';
    comment += text;
  }

  void skip_statement() {
    for (int depth = 0; at_ < sql_.size();) {
      const char c = sql_[at_];
      if (c == ';' && depth <= 0) return;
      if (starts("--")) {
        step_over(std::min(sql_.find('\n', at_), sql_.size()) - at_);
      } else if (starts("/*")) {
        skip_block_comment();
      } else if (c == '\'' || c == '"') {
        skip_quoted(c);
      } else if (c == '$' && (at_ == 0 || !is_name_character(sql_[at_ - 1]))) {
        skip_dollar_quoted();
      } else {
        if (c == '(') ++depth;
        if (c == ')') --depth;
        step();
      }
    }
  }
  void skip_block_comment() {
    const int line = line_;
    int depth = 0;
    do {
      if (at_ == sql_.size()) fail("this comment has no end", line);
      if (starts("/*")) {
        ++depth;
        step_over(2);
      } else if (starts("*/")) {
        --depth;
        step_over(2);
      } else {
        step();
      }
    } while (depth > 0);
  }
  void skip_quoted(char quote) {
    const int line = line_;
    const bool escapes = quote == '\'' && at_ > 0 && (sql_[at_ - 1] == 'e' || sql_[at_ - 1] == 'E') &&
                         (at_ == 1 || !is_name_character(sql_[at_ - 2]));
    step();
    while (at_ < sql_.size() && sql_[at_] != quote) step_over(escapes && sql_[at_] == '\\' ? 2 : 1);
    if (at_ == sql_.size()) fail(std::string("this ") + quote + " has no end", line);
    step();  // a doubled quote opens the next one at once
  }
  void skip_dollar_quoted() {
    auto end = at_ + 1;
    while (end < sql_.size() && sql_[end] != '$' && is_name_character(sql_[end])) ++end;
    const bool parameter =
        at_ + 1 < sql_.size() && std::isdigit(static_cast<unsigned char>(sql_[at_ + 1])) != 0;
    if (parameter || end == sql_.size() || sql_[end] != '$') return step();
    const int line = line_;
    const auto tag = sql_.substr(at_, end + 1 - at_);
    const auto close = sql_.find(tag, end + 1);
    if (close == std::string_view::npos)
      fail("the text quoted with " + std::string(tag) + " has no end", line);
    step_over(close + tag.size() - at_);
  }

  std::string_view sql_;
  std::size_t at_ = 0;
  int line_;
  std::vector<MigrationStatement> statements_;
};

}  // namespace

std::string trimmed(std::string_view text) {
  const auto begin = text.find_first_not_of(" \t\r\n");
  if (begin == std::string_view::npos) return {};
  return std::string(text.substr(begin, text.find_last_not_of(" \t\r\n") + 1 - begin));
}

bool is_directive(std::string_view comment) {
  return comment.starts_with("+goose") || comment.starts_with("migrate:") || comment.starts_with("rowan:");
}

std::vector<MigrationStatement> split_statements(std::string_view sql, int first_line) {
  return Splitter(sql, first_line).split();
}

}  // namespace rowan
