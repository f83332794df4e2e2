#include "sql_text.hpp"

#include <algorithm>

#include <rowan/path.hpp>

namespace rowan {
namespace {

/// `here.key = there.key AND …` for columns of `here` and columns of `there`.
std::string equal_keys(const std::string& here, const TableDescription& here_table,
                       std::span<const int> here_columns, const std::string& there,
                       const TableDescription& there_table, std::span<const int> there_columns) {
  std::string text;
  for (std::size_t i = 0; i < here_columns.size(); ++i) {
    text.append(i == 0 ? "" : " AND ");
    text.append(here).append(".").append(here_table.columns[here_columns[i]].name);
    text.append(" = ").append(there).append(".").append(there_table.columns[there_columns[i]].name);
  }
  return text;
}

/// `here`, of the relation's target, belongs to `there`, of `from`. A join table is asked for a row that ties
/// them rather than joined: no row comes twice.
std::string linked(const RelationInfo& relation, const std::string& here, const TableDescription& from,
                   const std::string& there) {
  const auto& target = *relation.target;
  if (relation.through == nullptr)
    return equal_keys(here, target, relation.target_columns, there, from, relation.columns);
  const auto& join = *relation.through;
  std::string text = "EXISTS (SELECT FROM ";
  text.append(join.table->name).append(" AS j WHERE ");
  text += equal_keys("j", *join.table, join.columns, there, from, relation.columns) + " AND ";
  return text + equal_keys("j", *join.table, join.target_columns, here, target, relation.target_columns) +
         ")";
}

const TableDescription& end_of(const Path* path, const TableDescription& table) {
  return path == nullptr ? table : *path->relation().target;
}

// The first row by primary key: a join with it doubles no row.
std::string first_row(const RelationInfo& relation, const TableDescription& from, const std::string& there) {
  const auto& target = *relation.target;
  std::string text = "LATERAL (SELECT * FROM ";
  text.append(target.name).append(" AS u WHERE ").append(linked(relation, "u", from, there));
  for (std::size_t i = 0; i < target.primary_key.size(); ++i)
    text.append(i == 0 ? " ORDER BY u." : ", u.").append(target.columns[target.primary_key[i]].name);
  return text + " LIMIT 1)";
}

}  // namespace

void SqlText::note(const TableDescription& table) {
  sensitive_ = sensitive_ || (table.info != nullptr && table.info->sensitive);
}

void SqlText::value(std::int64_t) { scopes_.back().text += placeholder(); }

void SqlText::value(const Parameters&, std::size_t, const ColumnInfo& column) {
  scopes_.back().text += placeholder() + value_cast(column);
}

void SqlText::columns(const TableDescription& table) {
  auto& text = scopes_.back().text;
  for (std::size_t i = 0; i < table.columns.size(); ++i)
    text.append(i == 0 ? "" : ", ").append(read_column(table.columns[i]));
}

void SqlText::open(const TableDescription& table, const Paths& inner) {
  note(table);
  roots_.push_back(scopes_.size());
  auto& scope = scopes_.emplace_back();
  scope.table = &table;
  scope.alias = "t0";
  scope.inner = inner;
}

void SqlText::close() {
  auto scope = std::move(scopes_.back());
  scopes_.pop_back();
  if (!roots_.empty() && roots_.back() == scopes_.size()) roots_.pop_back();
  scopes_.back().text += scope.text.substr(0, scope.joins_at);
  for (const auto& [path, name] : scope.walks) scopes_.back().text += joined(scope, *path, name);
  scopes_.back().text += scope.text.substr(scope.joins_at);
}

std::string SqlText::new_alias() { return "t" + std::to_string(++scopes_[roots_.back()].aliases); }

std::string SqlText::alias(Scope& scope, const Path* path) {
  if (path == nullptr) return scope.alias;
  for (const auto& [walk, name] : scope.walks)
    if (walk == path) return name;
  alias(scope, path->before());
  note(*path->relation().target);
  return scope.walks.emplace_back(path, new_alias()).second;
}

std::string SqlText::joined(Scope& scope, const Path& path, const std::string& here) {
  const auto& relation = path.relation();
  const bool needed =
      !path.optional() || std::find(scope.inner.begin(), scope.inner.end(), &path) != scope.inner.end();
  const auto there = alias(scope, path.before());
  const auto& from = end_of(path.before(), *scope.table);
  std::string text = needed ? " JOIN " : " LEFT JOIN ";
  if (relation.unique)
    return text.append(relation.target->name)
        .append(" AS ")
        .append(here)
        .append(" ON ")
        .append(linked(relation, here, from, there));
  return text.append(first_row(relation, from, there)).append(" AS ").append(here).append(" ON true");
}

void SqlText::expression(const Expression& part) {
  auto column = part.columns().begin();
  auto related = part.scopes().begin();
  std::vector<const RelatedScope*> open;
  const auto& text = part.text();
  for (std::size_t i = 0; i < text.size(); ++i) {
    switch (text[i]) {
      case Expression::column_mark: {
        const auto table = alias(scopes_.back(), column->path);
        scopes_.back().text.append(table).append(".").append(column->column->name);
        ++column;
        break;
      }
      case Expression::value_mark:
        scopes_.back().text += placeholder();
        break;
      case Expression::scope_mark:
        open.push_back(&*related);
        begin_related(*related++);
        break;
      case Expression::condition_mark:
        begin_condition(*open.back(), text[i + 1] == Expression::end_mark);
        open.pop_back();
        break;
      case Expression::end_mark:
        close();
        break;
      default:
        scopes_.back().text += text[i];
    }
  }
}

void SqlText::begin_related(const RelatedScope& related) {
  note(*related.relation->target);
  if (related.relation->through != nullptr) note(*related.relation->through->table);
  Scope scope;
  scope.table = related.relation->target;
  scope.inner = related.inner;
  scope.alias = new_alias();
  scope.text = "SELECT ";
  scopes_.push_back(std::move(scope));
}

void SqlText::begin_condition(const RelatedScope& related, bool empty) {
  auto& outer = scopes_[scopes_.size() - 2];
  const auto there = alias(outer, related.path);
  auto& scope = scopes_.back();
  scope.text.append(" FROM ").append(scope.table->name).append(" AS ").append(scope.alias);
  joins();
  scope.text.append(" WHERE ");
  scope.text += linked(*related.relation, scope.alias, end_of(related.path, *outer.table), there);
  if (!empty) scope.text += " AND ";
}

}  // namespace rowan
