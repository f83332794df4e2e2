// Models one way to talk to PostgreSQL, timed against the others over the same table.
// To add a contender: implement this class in a file of its own and list it in main.cpp.
#pragma once
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace bench {

class Contender {
 public:
  virtual ~Contender() = default;
  [[nodiscard]] virtual std::string_view name() const = 0;
  /// Reads the row of `id`; returns its `total`, so that no contender can skip the decoding.
  virtual std::int64_t get(std::int64_t id) = 0;
  /// Reads `rows` rows into structs; returns the sum of `total`.
  virtual std::int64_t list(int rows) = 0;
  /// Inserts one row and reads back its generated id.
  virtual std::int64_t insert(std::int64_t number) = 0;
  /// Inserts `rows` rows in the best way the contender offers that returns the ids; returns how many.
  virtual std::int64_t insert_many(int rows) = 0;
};

std::unique_ptr<Contender> libpq_contender(const std::string& url);
std::unique_ptr<Contender> pqxx_contender(const std::string& url);
std::unique_ptr<Contender> rowan_contender(const std::string& url);

}  // namespace bench
