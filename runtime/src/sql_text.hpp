// Models the text of one statement as it is written: aliases of tables, numbers of values, joins.
// To let expressions contain something more, a mark in expression.hpp and its branch in sql_text.cpp.
#pragma once
#include <string>
#include <utility>
#include <vector>

#include "sql_sink.hpp"

namespace rowan {

class SqlText : public SqlSink {
 public:
  void words(std::string_view sql) override { scopes_.back().text += sql; }
  void expression(const Expression& part) override;
  void value(std::int64_t number) override;
  void value(const Parameters& values, std::size_t index, const ColumnInfo& column) override;
  void columns(const TableDescription& table) override;
  void open(const TableDescription& table, const Paths& inner) override;
  void joins() override { scopes_.back().joins_at = scopes_.back().text.size(); }
  void close() override;

  [[nodiscard]] const std::string& text() const { return scopes_.front().text; }
  /// Some table that it reads is sensitive.
  [[nodiscard]] bool sensitive() const { return sensitive_; }

 private:
  struct Scope {
    const TableDescription* table = nullptr;
    std::string alias;
    Paths inner;
    std::vector<std::pair<const Path*, std::string>> walks;
    std::string text;
    std::size_t joins_at = 0;
    int aliases = 0;  // used by it and the scopes within, where they are correlated with it
  };

  std::string placeholder() { return "$" + std::to_string(++values_); }
  std::string alias(Scope& scope, const Path* path);
  std::string new_alias();
  std::string joined(Scope& scope, const Path& path, const std::string& here);
  void begin_related(const RelatedScope& related);
  void begin_condition(const RelatedScope& related, bool empty);
  void note(const TableDescription& table);

  std::vector<Scope> scopes_ = std::vector<Scope>(1);  // the first holds the finished text
  std::vector<std::size_t> roots_;                     // scopes whose aliases begin anew
  std::size_t values_ = 0;
  bool sensitive_ = false;
};

}  // namespace rowan
