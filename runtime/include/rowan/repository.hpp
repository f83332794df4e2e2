// Models what every repository does alike; generated repositories add what follows from keys and columns.
// To add a query verb or clause: query.hpp, and here a one-line way to begin with it.
#pragma once
#include <span>

#include <rowan/changes.hpp>
#include <rowan/conflict.hpp>
#include <rowan/query.hpp>
#include <rowan/write.hpp>

namespace rowan {

class NewRows;

/// Rows of T. A cheap handle on a Database or Transaction, which must outlive it; copies are equal.
template <class T>
class Repository {
 public:
  [[nodiscard]] Query<T> where(const Predicate<T>& condition) const { return query().where(condition); }
  template <class Value, class Make>
  [[nodiscard]] Query<T> where_if(const std::optional<Value>& value, Make make) const {
    return query().where_if(value, make);
  }
  template <class... More>
  [[nodiscard]] Query<T> order_by(const Ordering<T>& key, const More&... more) const {
    return query().order_by(key, more...);
  }
  [[nodiscard]] Query<T> order_by(std::initializer_list<Ordering<T>> keys) const {
    return query().order_by(keys);
  }
  [[nodiscard]] Query<T> limit(std::int64_t rows) const { return query().limit(rows); }
  [[nodiscard]] Query<T> offset(std::int64_t rows) const { return query().offset(rows); }
  template <class... More>
  [[nodiscard]] Query<T> load(const Loading<T>& relation, const More&... more) const {
    return query().load(relation, more...);
  }
  /// A query for every row of the table.
  [[nodiscard]] Query<T> query() const { return Query<T>(session_, Mapping<T>::table); }
  template <class... Keys>
  [[nodiscard]] Query<T> distinct_on(const Keys&... keys) const {
    return query().distinct_on(keys...);
  }
  template <class... X>
  [[nodiscard]] auto select(const X&... what) const {
    return query().select(what...);
  }
  [[nodiscard]] Page<T> page(const PageRequest& request) const { return query().page(request); }
  /// Every row of the table.
  [[nodiscard]] std::vector<T> all() const { return query().list(); }
  [[nodiscard]] std::vector<T> list() const { return query().list(); }
  [[nodiscard]] std::optional<T> first() const { return query().first(); }
  [[nodiscard]] T one() const { return query().one(); }
  [[nodiscard]] std::int64_t count() const { return query().count(); }
  [[nodiscard]] bool exists() const { return query().exists(); }

  /// Deletes every row that the condition holds for, and says how many; `{}` holds for all.
  std::int64_t erase_all(const Predicate<T>& condition) const;

  /// Loads a relation of rows in hand with one query.
  void load(std::span<T> rows, const Loading<T>& relation) const;

 protected:
  explicit Repository(Session session) : session_(session) {}

  // Bodies of the generated methods; keys hold one value per key column, positions are those of the table.
  T get_row(const Parameters& key) const;
  std::optional<T> find_row(const Parameters& key) const;
  std::optional<T> find_row(std::initializer_list<int> columns, const Parameters& key) const;
  T insert_row(const RowValues& row) const;
  std::vector<T> insert_rows(NewRows& rows) const;
  T upsert_row(const RowValues& row, std::initializer_list<int> key) const;
  Upserted<T> upsert_row_with(const RowValues& row, std::initializer_list<int> key,
                              const OnConflict<T>& answer) const;
  Attempt<T> try_insert_row(const RowValues& row) const;
  T update_row(const Parameters& key, const RowChanges& changes) const;
  std::int64_t update_rows(const Predicate<T>& condition, const RowChanges& changes) const;
  T save_row(const T& row) const;
  T reload_row(const T& row) const;
  bool erase_row(const Parameters& key) const;

 private:
  T only(const Statement& statement, const Parameters& values) const;
  Parameters key_of(const T& row) const;

  Session session_;
};

}  // namespace rowan
