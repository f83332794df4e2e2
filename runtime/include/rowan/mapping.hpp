// Models how repositories and queries run: the bodies that generated sources instantiate, one time per
// struct. Included by generated .cpp files only. To add a verb, define it here and declare it in query.hpp or
// repository.hpp.
#pragma once
#include <algorithm>
#include <string>

#include <rowan/codec.hpp>
#include <rowan/database.hpp>
#include <rowan/error.hpp>
#include <rowan/keyset.hpp>
#include <rowan/new_rows.hpp>
#include <rowan/repository.hpp>
#include <rowan/result.hpp>

namespace rowan {

[[noreturn]] void throw_not_found(const TableDescription& table);
[[noreturn]] void throw_several(const TableDescription& table);
[[noreturn]] void throw_stale(const TableDescription& table);

inline Result run(const Session& session, const BoundStatement& bound) {
  return session.execute(bound.statement, bound.parameters);
}

/// Calls work(session), within one transaction where several statements must take effect together.
template <class Work>
void together(const Session& session, std::size_t statements, Work work) {
  auto* database = session.database();
  if (statements < 2 || database == nullptr) return work(session);
  if (!session.outside_transaction())
    return database->transaction([&](Transaction& transaction) { work(Session(transaction)); });
  Transaction transaction(*database);
  work(Session(transaction));
  transaction.commit();
}

/// The values of `columns` as bytes that are equal when the values are; empty when one of them is NULL.
std::string key_bytes(const Parameters& values);
/// SELECT of the rows to load whose columns are among `keys`, several values each.
BoundStatement select_related(const Load& load, const std::vector<Parameters>& keys);

template <class T>
std::vector<T> read_rows(const Result& result) {
  std::vector<T> rows(static_cast<std::size_t>(result.rows()));
  for (int i = 0; i < result.rows(); ++i) {
    Mapping<T>::read(result.row(i), rows[static_cast<std::size_t>(i)]);
  }
  return rows;
}

template <class T>
std::optional<T> read_first(const Result& result) {
  if (result.empty()) return std::nullopt;
  std::optional<T> row(std::in_place);
  Mapping<T>::read(result.row(0), *row);
  return row;
}

template <class T>
Parameters values_of(const T& row, std::span<const int> columns) {
  Parameters values;
  for (const int column : columns) Mapping<T>::write(row, column, values);
  return values;
}

template <class T>
void load_relations(const Session& session, const std::vector<Load>& loads, std::vector<T>& rows) {
  if (rows.empty()) return;
  for (const auto& load : loads) load.relation->load(session, load, rows.data(), rows.size());
}

// Query

template <class T>
std::vector<T> Query<T>::read(const Result& result) const {
  auto rows = read_rows<T>(result);
  load_relations(session_, select_.loads, rows);
  return rows;
}

template <class T>
std::vector<T> Query<T>::list() const {
  return read(run(session_, select_rows(select_)));
}

template <class T>
std::vector<T> Query<T>::fetch(Cursor& cursor) const {
  auto rows = read_rows<T>(cursor.fetch());
  load_relations(cursor.session(), select_.loads, rows);
  return rows;
}

template <class T>
Page<T> Query<T>::page(const PageRequest& request) const {
  Page<T> page;
  if (request.count) page.total = count();
  if (request.number > 0) {
    page.rows = read(run(session_, select_rows(numbered_page(select_, request))));
    page.has_next = static_cast<std::int64_t>(page.rows.size()) > request.size;
    page.has_previous = request.number > 1;
    if (page.has_next) page.rows.pop_back();
    return page;
  }
  const auto keyset = keyset_page(select_, request);
  const auto result = run(session_, select_rows(keyset.select));
  page.rows = read(result);
  const bool more = result.rows() > request.size;
  if (more) page.rows.pop_back();
  if (keyset.backward) std::reverse(page.rows.begin(), page.rows.end());
  page.has_next = keyset.backward || more;
  page.has_previous = keyset.backward ? more : !request.after.empty();
  if (page.rows.empty()) return page;
  const int last = static_cast<int>(page.rows.size()) - 1;
  if (page.has_next) page.next = cursor_at(keyset, result, keyset.backward ? 0 : last);
  if (page.has_previous) page.previous = cursor_at(keyset, result, keyset.backward ? last : 0);
  return page;
}

template <class T>
std::optional<T> Query<T>::first() const {
  auto rows = (select_.limit && *select_.limit < 1) ? std::vector<T>() : limit(1).list();
  if (rows.empty()) return std::nullopt;
  return std::move(rows.front());
}

template <class T>
T Query<T>::one() const {
  auto rows = (select_.limit ? *this : limit(2)).list();
  if (rows.empty()) throw_not_found(*select_.table);
  if (rows.size() > 1) throw_several(*select_.table);
  return std::move(rows.front());
}

template <class T>
std::int64_t Query<T>::count() const {
  const auto result = run(session_, select_count(select_));
  std::int64_t rows = 0;
  result.row(0).read(rows);
  return rows;
}

template <class T>
bool Query<T>::exists() const {
  const auto result = run(session_, select_exists(select_));
  bool found = false;
  result.row(0).read(found);
  return found;
}

// Repository

template <class T>
void Repository<T>::load(std::span<T> rows, const Loading<T>& relation) const {
  const auto& load = relation.load_of();
  load.relation->load(session_, load, rows.data(), rows.size());
}

template <class T>
T Repository<T>::only(const Statement& statement, const Parameters& values) const {
  auto row = read_first<T>(session_.execute(statement, values));
  if (!row) throw_not_found(Mapping<T>::table);
  return std::move(*row);
}

template <class T>
Parameters Repository<T>::key_of(const T& row) const {
  return values_of(row, Mapping<T>::table.primary_key);
}

template <class T>
std::optional<T> Repository<T>::find_row(const Parameters& key) const {
  static const Statement& statement = select_by(Mapping<T>::table, Mapping<T>::table.primary_key);
  return read_first<T>(session_.execute(statement, key));
}

template <class T>
std::optional<T> Repository<T>::find_row(std::initializer_list<int> columns, const Parameters& key) const {
  const auto& statement = select_by(Mapping<T>::table, {columns.begin(), columns.size()});
  return read_first<T>(session_.execute(statement, key));
}

template <class T>
T Repository<T>::get_row(const Parameters& key) const {
  auto row = find_row(key);
  if (!row) throw_not_found(Mapping<T>::table);
  return std::move(*row);
}

template <class T>
T Repository<T>::insert_row(const RowValues& row) const {
  return only(insert_one(Mapping<T>::table, row.columns), row.values);
}

template <class T>
std::vector<T> Repository<T>::insert_rows(NewRows& rows) const {
  const auto statements = rows.statements();
  std::vector<T> stored(rows.size());
  together(session_, statements.size(), [&](const Session& running) {
    std::size_t next = 0;
    for (const auto& statement : statements) {
      const auto result = run(running, statement);
      for (int i = 0; i < result.rows(); ++i) Mapping<T>::read(result.row(i), stored[rows.place(next++)]);
    }
  });
  return stored;
}

template <class T>
T Repository<T>::upsert_row(const RowValues& row, std::initializer_list<int> key) const {
  return only(upsert_one(Mapping<T>::table, row.columns, {key.begin(), key.size()}), row.values);
}

template <class T>
Upserted<T> Repository<T>::upsert_row_with(const RowValues& row, std::initializer_list<int> key,
                                           const OnConflict<T>& answer) const {
  ConflictAnswer words{{}, answer.where.expression(), answer.do_nothing};
  for (const auto& column : answer.set) words.set.push_back(column.column.column);
  const auto result = run(session_, upsert_with(Mapping<T>::table, row, {key.begin(), key.size()}, words));
  Upserted<T> upserted{read_first<T>(result), false};
  if (!upserted.row) return upserted;
  auto reader = result.row(0);
  for (std::size_t i = 0; i < Mapping<T>::table.columns.size(); ++i) reader.skip();
  reader.read(upserted.inserted);
  return upserted;
}

// In a transaction a failed statement would end it, so it stands behind a savepoint.
template <class T>
Attempt<T> Repository<T>::try_insert_row(const RowValues& row) const {
  Attempt<T> attempt;
  try {
    if (auto* transaction = session_.transaction(); transaction != nullptr)
      transaction->transaction([&](Transaction&) { attempt.row = insert_row(row); });
    else
      attempt.row = insert_row(row);
  } catch (const ConstraintViolation& violation) {
    attempt.row.reset();
    attempt.conflict = violation;
  }
  return attempt;
}

template <class T>
T Repository<T>::update_row(const Parameters& key, const RowChanges& changes) const {
  if (changes.columns.empty() && !changes.version) return get_row(key);
  auto row = read_first<T>(run(session_, update_one(Mapping<T>::table, key, changes)));
  if (row) return std::move(*row);
  if (changes.version && find_row(key)) throw_stale(Mapping<T>::table);
  throw_not_found(Mapping<T>::table);
}

template <class T>
T Repository<T>::save_row(const T& row) const {
  const auto& table = Mapping<T>::table;
  RowChanges changes;
  for (std::size_t i = 0; i < table.columns.size(); ++i) {
    const int position = static_cast<int>(i);
    if (table.columns[i].fixed || !table.columns[i].on_update.empty()) continue;
    changes.columns.emplace_back(position, Expression(values_of<T>(row, {{position}})));
  }
  if (table.version >= 0) changes.version = values_of<T>(row, {{table.version}});
  return update_row(key_of(row), changes);
}

template <class T>
T Repository<T>::reload_row(const T& row) const {
  return get_row(key_of(row));
}

template <class T>
std::int64_t Repository<T>::update_rows(const Predicate<T>& condition, const RowChanges& changes) const {
  if (changes.columns.empty()) return 0;
  return run(session_, update_where(Mapping<T>::table, condition.expression(), changes)).affected();
}

template <class T>
std::int64_t Repository<T>::erase_all(const Predicate<T>& condition) const {
  return run(session_, delete_where(Mapping<T>::table, condition.expression())).affected();
}

template <class T>
bool Repository<T>::erase_row(const Parameters& key) const {
  return session_.execute(delete_one(Mapping<T>::table), key).affected() > 0;
}

}  // namespace rowan
