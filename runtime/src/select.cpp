#include <algorithm>

#include <rowan/error.hpp>
#include <rowan/path.hpp>
#include <rowan/select.hpp>

#include "shape.hpp"

namespace rowan {
namespace {

// Writes text with parameters numbered and tables aliased (t0, t1 …) in order of appearance.
class SelectWriter {
 public:
  void write(const Expression& expression) {
    auto column = expression.columns().begin();
    for (const char byte : expression.text()) {
      if (byte == Expression::column_mark) {
        text_ += alias(column->path) + ".";
        text_ += column->column->name;
        ++column;
      } else if (byte == Expression::value_mark) {
        text_ += "$" + std::to_string(++values_);
      } else {
        text_ += byte;
      }
    }
  }

  void write(std::string_view words) { text_ += words; }

  void write_value(std::string_view words) {
    text_.append(words).append("$").append(std::to_string(++values_));
  }

  // FROM comes before the clauses that decide what it joins, so it is written last.
  std::string finish(std::string_view before, const TableDescription& table) {
    std::string from(before);
    from.append(" FROM ").append(table.name).append(" AS t0");
    for (std::size_t i = 0; i < paths_.size(); ++i) from += joined(*paths_[i], i + 1);
    return from + text_;
  }

 private:
  std::string alias(const Path* path) {
    if (path == nullptr) return "t0";
    auto found = std::find(paths_.begin(), paths_.end(), path);
    if (found == paths_.end()) {
      alias(path->before());
      found = paths_.insert(paths_.end(), path);
    }
    return "t" + std::to_string(found - paths_.begin() + 1);
  }

  // belongs_to leads to a key of the other table, so a join never doubles a row.
  std::string joined(const Path& path, std::size_t number) {
    const auto& relation = path.relation();
    const auto here = "t" + std::to_string(number);
    const auto there = alias(path.before());
    std::string text = path.optional() ? " LEFT JOIN " : " JOIN ";
    text.append(relation.target->name).append(" AS ").append(here).append(" ON ");
    const auto& from = path.before() == nullptr ? *table_ : *path.before()->relation().target;
    for (std::size_t i = 0; i < relation.columns.size(); ++i) {
      if (i > 0) text += " AND ";
      text.append(here).append(".").append(relation.target->columns[relation.target_columns[i]].name);
      text.append(" = ").append(there).append(".").append(from.columns[relation.columns[i]].name);
    }
    return text;
  }

 public:
  explicit SelectWriter(const TableDescription& table) : table_(&table) {}

 private:
  const TableDescription* table_;
  std::string text_;
  std::size_t values_ = 0;
  std::vector<const Path*> paths_;
};

void write_condition(SelectWriter& writer, const Select& select) {
  if (select.condition.empty()) return;
  writer.write(" WHERE ");
  writer.write(select.condition);
}

void write_limits(SelectWriter& writer, const Select& select) {
  if (select.limit) writer.write_value(" LIMIT ");
  if (select.offset) writer.write_value(" OFFSET ");
}

std::string every_column(const TableDescription& table) {
  std::string text;
  for (const auto& column : table.columns) text.append(text.empty() ? "" : ", ").append(read_column(column));
  return text;
}

std::string rows_text(const Select& select) {
  SelectWriter writer(*select.table);
  write_condition(writer, select);
  for (std::size_t i = 0; i < select.ordering.size(); ++i) {
    writer.write(i == 0 ? " ORDER BY " : ", ");
    writer.write(select.ordering[i]);
  }
  write_limits(writer, select);
  return writer.finish("SELECT " + every_column(*select.table), *select.table);
}

std::string count_text(const Select& select) {
  SelectWriter writer(*select.table);
  write_condition(writer, select);
  if (!select.limit && !select.offset) return writer.finish("SELECT count(*)", *select.table);
  write_limits(writer, select);
  writer.write(") AS counted");
  return writer.finish("SELECT count(*) FROM (SELECT", *select.table);
}

std::string exists_text(const Select& select) {
  SelectWriter writer(*select.table);
  write_condition(writer, select);
  write_limits(writer, select);
  writer.write(")");
  return writer.finish("SELECT EXISTS (SELECT", *select.table);
}

bool walks_to_sensitive(const Expression& expression) {
  for (const auto& column : expression.columns())
    for (const auto* path = column.path; path != nullptr; path = path->before())
      if (const auto* info = path->relation().target->info; info != nullptr && info->sensitive) return true;
  return false;
}

Statement made(const Select& select, std::string sql, Statement::Gives gives) {
  Statement statement(std::move(sql), select.table->info, gives);
  bool hidden = walks_to_sensitive(select.condition);
  for (const auto& key : select.ordering) hidden = hidden || walks_to_sensitive(key);
  if (hidden) statement.hide_parameters();
  return statement;
}

BoundStatement bound(Verb verb, const Select& select, std::string (*text)(const Select&)) {
  const bool rows = verb == Verb::select_rows;
  Shape shape(verb, select.table);
  shape.add(std::size_t{select.limit.has_value()} * 2 + std::size_t{select.offset.has_value()});
  shape.add(select.condition);
  if (rows)
    for (const auto& key : select.ordering) shape.add(key);
  const auto& statement = shape.statement(
      [&] { return made(select, text(select), rows ? Statement::Gives::rows : Statement::Gives::anything); });
  BoundStatement result{statement, select.condition.parameters()};
  if (rows)
    for (const auto& key : select.ordering) result.parameters.append(key.parameters());
  if (select.limit) result.parameters.add(*select.limit);
  if (select.offset) result.parameters.add(*select.offset);
  return result;
}

}  // namespace

BoundStatement select_rows(const Select& select) { return bound(Verb::select_rows, select, rows_text); }

BoundStatement select_count(const Select& select) { return bound(Verb::select_count, select, count_text); }

BoundStatement select_exists(const Select& select) { return bound(Verb::select_exists, select, exists_text); }

void append(std::string& text, std::size_t& values, const Expression& expression) {
  auto column = expression.columns().begin();
  for (const auto& reference : expression.columns())
    if (reference.path != nullptr) throw LogicError("an update computes with columns of its own table only");
  for (const char byte : expression.text()) {
    if (byte == Expression::column_mark)
      text.append("t0.").append((column++)->column->name);
    else if (byte == Expression::value_mark)
      text += "$" + std::to_string(++values);
    else
      text += byte;
  }
}

}  // namespace rowan
