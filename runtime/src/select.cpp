#include <algorithm>
#include <array>

#include <rowan/error.hpp>
#include <rowan/select.hpp>

#include "bound_statement.hpp"
#include "sql_clauses.hpp"

namespace rowan {
namespace {

constexpr std::array<std::string_view, 4> set_words{" UNION ", " UNION ALL ", " INTERSECT ", " EXCEPT "};
constexpr std::array<std::string_view, 5> lock_words{"", " FOR UPDATE OF t0", " FOR NO KEY UPDATE OF t0",
                                                     " FOR SHARE OF t0", " FOR KEY SHARE OF t0"};
constexpr std::array<std::string_view, 3> wait_words{"", " NOWAIT", " SKIP LOCKED"};

void list(SqlSink& sink, std::string_view before, const std::vector<Expression>& parts,
          std::string_view after = "") {
  for (std::size_t i = 0; i < parts.size(); ++i) {
    sink.words(i == 0 ? before : ", ");
    sink.expression(parts[i]);
  }
  if (!parts.empty()) sink.words(after);
}

bool same(const Expression& left, const Expression& right) {
  const auto& one = left.parameters();
  const auto& other = right.parameters();
  const auto same_column = [](const ColumnReference& a, const ColumnReference& b) {
    return a.path == b.path && a.column == b.column;
  };
  if (left.text() != right.text() || one.size() != other.size()) return false;
  if (!std::equal(left.columns().begin(), left.columns().end(), right.columns().begin(), same_column))
    return false;
  for (std::size_t i = 0; i < one.size(); ++i) {
    const auto length = one[i].length;
    if (one[i].type != other[i].type || length != other[i].length) return false;
    if (length > 0 && !std::equal(one.bytes(one[i]), one.bytes(one[i]) + length, other.bytes(other[i])))
      return false;
  }
  return true;
}

// PostgreSQL takes `$1` and `$2` for different, so what is selected too is named by its place.
void by_place(SqlSink& sink, const Select& select, const Expression& key) {
  if (!key.parameters().empty())
    for (std::size_t i = 0; i < select.selected.size(); ++i)
      if (!select.and_columns && same(select.selected[i], key)) return sink.words(std::to_string(i + 1));
  sink.expression(key);
}

void sort_key(SqlSink& sink, const Select& select, const SortKey& key) {
  by_place(sink, select, key.expression);
  if (key.descending) sink.words(" DESC");
  if (key.nulls == SortKey::Nulls::usual) return;
  sink.words(key.nulls == SortKey::Nulls::first ? " NULLS FIRST" : " NULLS LAST");
}

}  // namespace

void write_order(SqlSink& sink, const Select& select, std::string_view before) {
  for (std::size_t i = 0; i < select.ordering.size(); ++i) {
    sink.words(i == 0 ? before : ", ");
    sort_key(sink, select, select.ordering[i]);
  }
}

void write_limits(SqlSink& sink, const Select& select) {
  if (select.limit) {
    sink.words(" LIMIT ");
    sink.value(*select.limit);
  }
  if (select.offset) {
    sink.words(" OFFSET ");
    sink.value(*select.offset);
  }
  sink.words(lock_words[static_cast<std::size_t>(select.lock)]);
  sink.words(wait_words[static_cast<std::size_t>(select.lock_wait)]);
}

namespace {

void raw_rows(SqlSink& sink, const Select& select);

void from(SqlSink& sink, const Select& select) {
  sink.words(" FROM ");
  if (select.combined.empty()) {
    sink.words(select.table->name);
  } else {
    for (std::size_t i = 0; i < select.combined.size(); ++i) {
      sink.words(i == 0 ? "((" : set_words[static_cast<std::size_t>(select.operation)]);
      if (i > 0) sink.words("(");
      raw_rows(sink, select.combined[i]);
      sink.words(")");
    }
    sink.words(")");
  }
  sink.words(" AS t0");
  sink.joins();
}

void body(SqlSink& sink, const Select& select) {
  from(sink, select);
  if (!select.condition.empty()) {
    sink.words(" WHERE ");
    sink.expression(select.condition);
  }
  for (std::size_t i = 0; i < select.grouping.size(); ++i) {
    sink.words(i == 0 ? " GROUP BY " : ", ");
    by_place(sink, select, select.grouping[i]);
  }
  if (select.having.empty()) return;
  sink.words(" HAVING ");
  sink.expression(select.having);
}

void what(SqlSink& sink, const Select& select, bool raw) {
  if (raw && select.selected.empty()) return sink.words("t0.*");
  const bool columns = select.selected.empty() || select.and_columns;
  if (columns) sink.columns(*select.table);
  list(sink, columns ? ", " : "", select.selected);
}

// DISTINCT ON wants the order to begin with its keys (manual, SELECT).
bool order_fits_distinct(const Select& select) {
  if (select.ordering.empty()) return true;
  if (select.ordering.size() < select.distinct_on.size()) return false;
  for (std::size_t i = 0; i < select.distinct_on.size(); ++i)
    if (!same(select.ordering[i].expression, select.distinct_on[i])) return false;
  return true;
}

void distinct_then_order(SqlSink& sink, const Select& select, bool raw) {
  sink.words("SELECT ");
  what(sink, select, raw);
  sink.words(" FROM (");
  sink.open(*select.table, select.condition.never_true());
  list(sink, "SELECT DISTINCT ON (", select.distinct_on, ") t0.*");
  body(sink, select);
  list(sink, " ORDER BY ", select.distinct_on);
  write_order(sink, select, ", ");
  sink.close();
  sink.words(") AS t0");
  sink.joins();
  write_order(sink, select);
  write_limits(sink, select);
}

void plain_rows(SqlSink& sink, const Select& select, bool raw) {
  sink.words(select.distinct ? "SELECT DISTINCT " : "SELECT ");
  list(sink, "DISTINCT ON (", select.distinct_on, ") ");
  what(sink, select, raw);
  body(sink, select);
  write_order(sink, select);
  write_limits(sink, select);
}

void rows(SqlSink& sink, const Select& select, bool raw) {
  const bool twice = !select.distinct_on.empty() && !order_fits_distinct(select);
  static const Paths none;
  sink.open(*select.table, twice ? none : select.condition.never_true());
  if (twice)
    distinct_then_order(sink, select, raw);
  else
    plain_rows(sink, select, raw);
  sink.close();
}

void raw_rows(SqlSink& sink, const Select& select) { rows(sink, select, true); }

bool is_plain(const Select& select) {
  return !select.limit && !select.offset && !select.distinct && select.distinct_on.empty() &&
         select.grouping.empty();
}

void aggregate(SqlSink& sink, const Select& select, const Expression& aggregate) {
  static const Paths none;
  const bool plain = is_plain(select);
  sink.open(*select.table, plain ? select.condition.never_true() : none);
  sink.words("SELECT ");
  sink.expression(aggregate);
  if (plain) {
    body(sink, select);
  } else {
    sink.words(" FROM (");
    raw_rows(sink, select);
    sink.words(") AS t0");
    sink.joins();
  }
  sink.close();
}

void exists(SqlSink& sink, const Select& select) {
  sink.words("SELECT EXISTS (");
  sink.open(*select.table, select.condition.never_true());
  sink.words("SELECT");
  body(sink, select);
  write_limits(sink, select);
  sink.close();
  sink.words(")");
}

}  // namespace

Select::Select(const TableDescription& of) : table(&of) {}
Select::Select(const Select&) = default;
Select::Select(Select&&) noexcept = default;
Select& Select::operator=(const Select&) = default;
Select& Select::operator=(Select&&) noexcept = default;
Select::~Select() = default;

BoundStatement select_rows(const Select& select) {
  const bool of_table = select.selected.empty() || select.and_columns;
  return bound_statement(Verb::select_rows, *select.table,
                         of_table ? Statement::Gives::rows : Statement::Gives::anything,
                         [&](SqlSink& sink) { rows(sink, select, false); });
}

BoundStatement select_count(const Select& select) {
  return bound_statement(Verb::select_count, *select.table, Statement::Gives::anything,
                         [&](SqlSink& sink) { aggregate(sink, select, Expression::words("count(*)")); });
}

BoundStatement select_exists(const Select& select) {
  return bound_statement(Verb::select_exists, *select.table, Statement::Gives::anything,
                         [&](SqlSink& sink) { exists(sink, select); });
}

BoundStatement select_aggregate(const Select& select, const Expression& what) {
  return bound_statement(Verb::select_aggregate, *select.table, Statement::Gives::anything,
                         [&](SqlSink& sink) { aggregate(sink, select, what); });
}

BoundStatement explain_rows(const Select& select, std::string_view words) {
  return bound_statement(Verb::explain, *select.table, Statement::Gives::anything, [&](SqlSink& sink) {
    sink.words(words);
    rows(sink, select, false);
  });
}

}  // namespace rowan
