// Models where the parts of a statement go: to its shape and parameters each time, to its text the first
// time. Nothing to extend: clauses are sequences of these calls (select.cpp, write.cpp).
#pragma once
#include <rowan/expression.hpp>
#include <rowan/table_description.hpp>

#include "shape.hpp"

namespace rowan {

class SqlSink {
 public:
  SqlSink() = default;
  SqlSink(const SqlSink&) = delete;
  SqlSink& operator=(const SqlSink&) = delete;
  virtual ~SqlSink() = default;

  virtual void words(std::string_view sql) = 0;
  virtual void expression(const Expression& part) = 0;
  virtual void value(std::int64_t number) = 0;
  /// A value of the column.
  virtual void value(const Parameters& values, std::size_t index, const ColumnInfo& column) = 0;
  /// Every column of the table, as members read it.
  virtual void columns(const TableDescription& table) = 0;
  /// A SELECT of rows of `table`, called t0. `inner`: the walks that its condition cannot do without.
  virtual void open(const TableDescription& table, const Paths& inner) = 0;
  /// Here, after its FROM, stand the tables that its expressions walk to.
  virtual void joins() = 0;
  virtual void close() = 0;
};

/// Finds the statement of a shape; gathers the values of this time.
class ShapeSink : public SqlSink {
 public:
  ShapeSink(Shape& shape, Parameters& parameters) : shape_(shape), parameters_(parameters) {}

  void words(std::string_view sql) override { shape_.add(sql); }
  void expression(const Expression& part) override {
    shape_.add(part);
    parameters_.append(part.parameters());
  }
  void value(std::int64_t number) override { parameters_.add(number); }
  void value(const Parameters& values, std::size_t index, const ColumnInfo& column) override {
    shape_.add(static_cast<const void*>(&column));
    parameters_.append(values, index, 1);
  }
  void columns(const TableDescription& table) override { shape_.add(static_cast<const void*>(&table)); }
  void open(const TableDescription& table, const Paths& inner) override {
    shape_.add(static_cast<const void*>(&table));
    shape_.add(inner.size());
    for (const auto* path : inner) shape_.add(static_cast<const void*>(path));
  }
  void joins() override {}
  void close() override {}

 private:
  Shape& shape_;
  Parameters& parameters_;
};

}  // namespace rowan
