#include "cli/rename_decisions.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <iterator>
#include <optional>

#include "cli/failure.hpp"
#include "model/suggestion.hpp"

namespace rowan::tool {

namespace {

using Rename = Decisions::Rename;
using Kind = Rename::Kind;

Names split(const std::string& text) {
  Names parts(1);
  for (const char c : text)
    if (c == '.')
      parts.emplace_back();
    else
      parts.back() += c;
  return parts;
}

std::string joined(const Names& parts) { return fmt::format("{}", fmt::join(parts, ".")); }

template <class List>
std::vector<QualifiedName> names_of(const List& list) {
  std::vector<QualifiedName> names;
  for (const auto& object : list) names.push_back(object.name);
  return names;
}

struct KindOfObject {
  Kind kind;
  std::string_view word;
  std::vector<QualifiedName> (*names)(const Schema&);
};
constexpr KindOfObject kinds_of_objects[] = {
    {Kind::table, "table", [](const Schema& schema) { return names_of(schema.tables); }},
    {Kind::enum_type, "enum type", [](const Schema& schema) { return names_of(schema.enum_types); }},
    {Kind::domain, "domain", [](const Schema& schema) { return names_of(schema.domains); }},
    {Kind::composite_type, "composite type",
     [](const Schema& schema) { return names_of(schema.composite_types); }},
    {Kind::range_type, "range type", [](const Schema& schema) { return names_of(schema.range_types); }},
    {Kind::collation, "collation", [](const Schema& schema) { return names_of(schema.collations); }},
};

/// The object that `parts` (`name` or `schema.name`) mean. Throws Failure when two schemas have that name.
std::optional<QualifiedName> object_named(const Names& parts, const std::vector<QualifiedName>& names) {
  std::vector<QualifiedName> found;
  for (const auto& name : names)
    if (parts.back() == name.name && (parts.size() == 1 || (parts.size() == 2 && parts[0] == name.schema)))
      found.push_back(name);
  if (found.size() > 1)
    throw Failure(fmt::format("--rename: '{}' is in the schemas {} and {}", joined(parts), found[0].schema,
                              found[1].schema),
                  fmt::format("write {}.{}", found[0].schema, found[0].name), Exit::usage);
  if (found.empty()) return std::nullopt;
  return found.front();
}

Failure unknown(std::string_view place, std::string_view word, const std::string& name,
                const std::vector<std::string>& known) {
  const auto near = nearest(name, known);
  return Failure(fmt::format("--rename: {} no {} '{}'", place, word, name),
                 near.empty() ? "" : fmt::format("did you mean '{}'?", near), Exit::usage);
}

std::vector<std::string> displayed(const std::vector<QualifiedName>& names) {
  std::vector<std::string> result;
  for (const auto& name : names) result.push_back(display(name));
  return result;
}

constexpr std::string_view headers_have = "the headers have";
constexpr std::string_view migrations_have = "the migrations have";

class DecisionReader {
 public:
  DecisionReader(const Schema& recorded, const Schema& declared) : recorded_(recorded), declared_(declared) {}

  Rename read(const std::string& written) {
    const auto mark = written.find('=');
    const Names from = split(written.substr(0, mark));
    const Names to = split(mark == std::string::npos ? "" : written.substr(mark + 1));
    if (mark == std::string::npos || has_empty(from) || has_empty(to))
      throw Failure(fmt::format("--rename: OLD=NEW is expected, '{}' is not that", written),
                    "write --rename users=customers, or --rename customers.nick=nickname", Exit::usage);
    for (const auto& kind : kinds_of_objects)
      if (const auto object = object_named(from, kind.names(recorded_))) return renamed(kind, *object, to);
    return part(from, to);
  }

 private:
  static bool has_empty(const Names& parts) {
    return std::find(parts.begin(), parts.end(), "") != parts.end();
  }

  Rename renamed(const KindOfObject& kind, const QualifiedName& from, const Names& to) {
    const auto known = kind.names(declared_);
    const QualifiedName name =
        to.size() == 1 ? QualifiedName{from.schema, to[0]} : QualifiedName{to[0], to[1]};
    if (to.size() > 2 || std::find(known.begin(), known.end(), name) == known.end())
      throw unknown(headers_have, kind.word, to.size() > 2 ? joined(to) : display(name), displayed(known));
    const Rename rename{kind.kind, name, {}, from.schema + "." + from.name};
    if (kind.kind == Kind::table || kind.kind == Kind::enum_type) done_.push_back(rename);
    return rename;
  }

  /// The new name of what `parts` mean, by its new or its old name.
  std::optional<QualifiedName> new_name(Kind kind, const Names& parts, const std::vector<QualifiedName>& now,
                                        const std::vector<QualifiedName>& before) const {
    if (auto found = object_named(parts, now)) return found;
    if (const auto old = object_named(parts, before))
      for (const auto& rename : done_)
        if (rename.kind == kind && rename.from == old->schema + "." + old->name) return rename.object;
    return std::nullopt;
  }

  Rename part(const Names& from, const Names& to) {
    const Names owner(from.begin(), std::prev(from.end()));
    const auto& table_names = names_of(declared_.tables);
    if (!owner.empty()) {
      if (const auto table = new_name(Kind::table, owner, table_names, names_of(recorded_.tables)))
        return column(*table, from.back(), to.back());
      if (const auto type = new_name(Kind::enum_type, owner, names_of(declared_.enum_types),
                                     names_of(recorded_.enum_types)))
        return {Kind::enum_value, *type, to.back(), from.back()};
    }
    throw unknown(migrations_have, "table or type", owner.empty() ? joined(from) : joined(owner),
                  displayed(names_of(recorded_.tables)));
  }

  static Names column_names(const Table* table) {
    Names names;
    if (table != nullptr)
      for (const auto& column : table->columns) names.push_back(column.name);
    return names;
  }

  Rename column(const QualifiedName& table, const std::string& from, const std::string& to) const {
    const auto now = column_names(find_table(declared_, table));
    if (std::find(now.begin(), now.end(), to) == now.end())
      throw unknown(headers_have, "column", display(table) + "." + to, qualified(table, now));
    auto before_name = table;
    for (const auto& rename : done_)
      if (rename.kind == Kind::table && rename.object == table) {
        const auto parts = split(rename.from);
        before_name = {parts[0], parts[1]};
      }
    const auto before = column_names(find_table(recorded_, before_name));
    if (std::find(before.begin(), before.end(), from) == before.end())
      throw unknown(migrations_have, "column", display(table) + "." + from, qualified(table, before));
    return {Kind::column, table, to, from};
  }

  static Names qualified(const QualifiedName& table, Names columns) {
    for (auto& column : columns) column = display(table) + "." + column;
    return columns;
  }

  const Schema& recorded_;
  const Schema& declared_;
  std::vector<Rename> done_;  ///< of whole objects, in the order written
};

std::string label(const Rename& rename) {
  return rename.part.empty() ? display(rename.object) : display(rename.object) + "." + rename.part;
}

/// The rename that the person chooses, or none.
std::optional<Rename> ask(Output& out, const Question& question) {
  std::string text = fmt::format("{} is gone. Was it renamed to\n", question.object);
  for (std::size_t i = 0; i < question.renames.size(); ++i)
    text += fmt::format("  {}  {}\n", i + 1, label(question.renames[i]));
  const auto answer = out.ask(text + "  n  no, none of these\n? ");
  for (std::size_t i = 0; i < question.renames.size(); ++i)
    if (answer == std::to_string(i + 1) ||
        (question.renames.size() == 1 && (answer == "y" || answer == "yes")))
      return question.renames[i];
  return std::nullopt;
}

}  // namespace

std::vector<Rename> rename_decisions(const std::vector<std::string>& written, const Schema& recorded,
                                     const Schema& declared) {
  DecisionReader reader(recorded, declared);
  std::vector<Rename> renames;
  for (const auto& each : written) renames.push_back(reader.read(each));
  return renames;
}

Difference diff_asking(Output& out, const Schema& from, const Schema& to, Decisions decisions) {
  auto difference = diff(from, to, decisions);
  if (!out.can_ask()) return difference;
  std::vector<std::string> refused;
  const auto open = [&](const Question& question) {
    return !question.renames.empty() &&
           std::find(refused.begin(), refused.end(), question.object) == refused.end();
  };
  for (;;) {
    const auto& questions = difference.questions;
    const auto question = std::find_if(questions.begin(), questions.end(), open);
    if (question == questions.end()) return difference;
    if (const auto rename = ask(out, *question)) {
      decisions.renames.push_back(*rename);
      difference = diff(from, to, decisions);
    } else {
      refused.push_back(question->object);
    }
  }
}

}  // namespace rowan::tool
