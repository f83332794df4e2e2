// Reads one migration file: the directives of Rowan, dbmate and goose, as docs of `rowan migration` define.
#include <algorithm>
#include <cctype>
#include <charconv>
#include <sstream>

#include "digit.hpp"
#include "migration_text.hpp"
#include "rowan/migration.hpp"
#include "rowan/sha256.hpp"

namespace rowan {
namespace {

/// CRLF is how some checkouts and editors end a line; to PostgreSQL and to directives it is LF.
std::string with_lf(std::string_view text) {
  std::string result;
  for (std::size_t i = 0; i < text.size(); ++i)
    if (text[i] != '\r' || i + 1 == text.size() || text[i + 1] != '\n') result += text[i];
  return result;
}

/// `^\d{14}_[a-z0-9_]{1,80}\.sql$`
bool valid_name(std::string_view name) {
  if (name.size() < 20 || name.size() > 99 || !name.ends_with(".sql") || name[14] != '_') return false;
  const auto rest = name.substr(15, name.size() - 19);
  return std::all_of(name.begin(), name.begin() + 14, is_digit) && !rest.empty() &&
         std::all_of(rest.begin(), rest.end(),
                     [](char c) { return is_digit(c) || (c >= 'a' && c <= 'z') || c == '_'; });
}

/// The words after `name` if the line is that directive.
bool directive(std::string_view line, std::string_view name, std::string& rest) {
  if (!line.starts_with("--")) return false;
  const auto text = trimmed(line.substr(2));
  if (!text.starts_with(name)) return false;
  if (text.size() > name.size() && std::isspace(static_cast<unsigned char>(text[name.size()])) == 0)
    return false;
  rest = trimmed(std::string_view(text).substr(name.size()));
  return true;
}

class FileReader {
 public:
  explicit FileReader(Migration& into) : migration_(into) {}

  void read(std::string_view sql) {
    for (std::size_t at = 0; at < sql.size(); ++line_) {
      const auto end = std::min(sql.find('\n', at), sql.size());
      read_line(sql.substr(at, end - at));
      at = end + 1;
    }
    if (in_block_) fail("this StatementBegin has no StatementEnd", text_line_);
    finish_text();
    if (!seen_up_) fail("expected a line `-- migrate:up`, found none", 1);
    if (!seen_down_) fail("expected a line `-- migrate:down` after the up section, found none", line_ - 1);
    check_single(migration_.up);
    check_single(migration_.down);
  }

 private:
  [[noreturn]] void fail(const std::string& what, int line) const {
    throw MigrationError(migration_.file + ":" + std::to_string(line) + ": " + what, migration_.file, line);
  }

  void read_line(std::string_view line) {
    std::string rest;
    if (directive(line, "rowan:", rest)) return read_header(rest);
    if (directive(line, "rowan:replaces", rest)) return read_replaced(rest);
    if (directive(line, "migrate:up", rest)) return begin_section(migration_.up, seen_up_, rest, "up");
    if (directive(line, "migrate:down", rest)) {
      if (!seen_up_) fail("the down section stands before the up section", line_);
      return begin_section(migration_.down, seen_down_, rest, "down");
    }
    if (section_ == nullptr) {
      if (const auto text = trimmed(line); !text.empty() && !text.starts_with("--"))
        fail("SQL stands before `-- migrate:up`", line_);
      return;
    }
    if (directive(line, "rowan:builds_index", rest)) section_->builds_index = rest;
    if (directive(line, "rowan:done", rest)) section_->done = rest;
    if (directive(line, "+goose StatementBegin", rest)) return begin_block();
    if (directive(line, "+goose StatementEnd", rest)) return end_block();
    text_ += line;
    text_ += '\n';
  }

  /// `-- rowan: add_email_index plan=20261121093000 hazard index_build postgres>=13`
  void read_header(std::string_view words) {
    if (const auto plan = value_of("plan=", words); !plan.empty()) migration_.plan = plan;
    const auto server = value_of("postgres>=", words);
    std::from_chars(server.data(), server.data() + server.size(), migration_.min_server);
  }

  /// `-- rowan:replaces 20261121093000 20261121093100`
  void read_replaced(const std::string& words) {
    std::istringstream stream(words);
    for (std::string version; stream >> version;) migration_.replaces.push_back(version);
  }

  /// The word after `key`; empty if no word starts with it.
  static std::string_view value_of(std::string_view key, std::string_view words) {
    const auto at = words.find(key);
    if (at == std::string_view::npos || (at > 0 && words[at - 1] != ' ')) return {};
    const auto value = words.substr(at + key.size());
    return value.substr(0, value.find(' '));
  }

  void begin_section(MigrationSection& section, bool& seen, std::string_view options, std::string_view name) {
    if (seen) fail("a second `-- migrate:" + std::string(name) + "`; a file has one", line_);
    finish_text();
    seen = true;
    section_ = &section;
    text_line_ = line_ + 1;
    if (options.empty() || options == "transaction:true") return;
    if (options != "transaction:false")
      fail("unknown option '" + std::string(options) + "'; expected transaction:false", line_);
    section.transactional = false;
  }
  void begin_block() {
    if (in_block_) fail("a StatementBegin within a StatementBegin", line_);
    finish_text();
    in_block_ = true;
    text_line_ = line_ + 1;
  }
  void end_block() {
    if (!in_block_) fail("a StatementEnd without StatementBegin", line_);
    auto text = trimmed(text_);
    if (text.ends_with(';')) text.pop_back();
    const auto leading = std::min(text_.find_first_not_of(" \t\r\n"), text_.size());
    const auto newlines =
        std::count(text_.begin(), text_.begin() + static_cast<std::ptrdiff_t>(leading), '\n');
    section_->statements.push_back({text, block_comment_, text_line_ + static_cast<int>(newlines)});
    block_comment_.clear();
    text_.clear();
    in_block_ = false;
    text_line_ = line_ + 1;
  }

  void finish_text() {
    if (section_ != nullptr && !in_block_) {
      try {
        auto statements = split_statements(text_, text_line_);
        std::move(statements.begin(), statements.end(), std::back_inserter(section_->statements));
      } catch (const MigrationError& error) {
        fail(error.what(), error.line());
      }
      block_comment_ = last_comment();
    }
    text_.clear();
  }
  /// What the text before a StatementBegin ends with: the comment of that statement.
  std::string last_comment() const {
    auto probe = split_statements(text_ + "\nx", 1);
    return probe.empty() ? std::string{} : probe.back().comment;
  }

  void check_single(const MigrationSection& section) const {
    if (section.transactional || section.statements.size() <= 1) return;
    fail(
        "a second statement in a section with transaction:false, which holds one (runners send it at once, "
        "and PostgreSQL would make that a transaction); put it into a file of its own",
        section.statements[1].line);
  }

  Migration& migration_;
  MigrationSection* section_ = nullptr;
  bool seen_up_ = false;
  bool seen_down_ = false;
  bool in_block_ = false;
  int line_ = 1;
  int text_line_ = 1;
  std::string text_;
  std::string block_comment_;
};

}  // namespace

std::string migration_checksum(std::string_view sql) { return sha256(with_lf(sql)); }

Migration parse_migration(const MigrationFile& file) {
  if (!valid_name(file.name))
    throw MigrationError(
        file.name +
            ": not the name of a migration; expected 14 digits, `_`, lower-case letters, digits "
            "and `_`, `.sql`, as in 20261121093000_create_shop.sql",
        file.name);
  Migration migration;
  migration.file = file.name;
  migration.version = file.name.substr(0, 14);
  migration.name = file.name.substr(15, file.name.size() - 19);
  migration.plan = migration.version;
  migration.checksum = migration_checksum(file.sql);
  FileReader(migration).read(with_lf(file.sql));
  return migration;
}

}  // namespace rowan
