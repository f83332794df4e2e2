// The base line: libpq as an expert writes it by hand. Prepared once, binary both ways, decoded straight into
// structs.
#include <array>
#include <cstring>
#include <endian.h>
#include <libpq-fe.h>
#include <stdexcept>

#include "contender.hpp"
#include "event.hpp"

namespace bench {
namespace {

constexpr const char* columns = "id, account, name, note, score, active, attempts, happened_at, total";
constexpr std::int64_t postgres_epoch = 946684800000000;  // 2000-01-01 in microseconds since 1970

struct ClearResult {
  void operator()(PGresult* result) const { PQclear(result); }
};
using Result = std::unique_ptr<PGresult, ClearResult>;

std::int64_t big_endian(std::int64_t value) {
  return static_cast<std::int64_t>(htobe64(static_cast<std::uint64_t>(value)));
}

std::int64_t read_int64(const char* bytes) {
  std::uint64_t raw = 0;
  std::memcpy(&raw, bytes, sizeof raw);
  return static_cast<std::int64_t>(be64toh(raw));
}

Event read_event(const PGresult* result, int row) {
  const auto at = [&](int column) { return PQgetvalue(result, row, column); };
  Event event;
  event.id = read_int64(at(0));
  std::memcpy(&event.account, at(1), 16);
  event.name.assign(at(2), static_cast<std::size_t>(PQgetlength(result, row, 2)));
  if (PQgetisnull(result, row, 3) == 0)
    event.note.emplace(at(3), static_cast<std::size_t>(PQgetlength(result, row, 3)));
  const auto score = read_int64(at(4));
  std::memcpy(&event.score, &score, sizeof score);
  event.active = *at(5) != 0;
  std::uint32_t attempts = 0;
  std::memcpy(&attempts, at(6), sizeof attempts);
  event.attempts = static_cast<std::int32_t>(be32toh(attempts));
  event.happened_at = rowan::timestamptz{std::chrono::microseconds{read_int64(at(7)) + postgres_epoch}};
  event.total = read_int64(at(8));
  return event;
}

/// The wire form of one row's values, in the order of the INSERT.
struct Encoded {
  std::array<char, 16> account{};
  std::string name;
  std::int64_t score = 0;
  char active = 1;
  std::uint32_t attempts = 0;
  std::int64_t happened_at = 0;
  std::int64_t total = 0;

  explicit Encoded(std::int64_t number)
      : name("event " + std::to_string(number)),
        attempts(htobe32(static_cast<std::uint32_t>(number % 7))),
        happened_at(big_endian(number * 1000)),
        total(big_endian(number)) {
    account.fill(static_cast<char>(number));
    const double value = static_cast<double>(number) / 3;
    std::memcpy(&score, &value, sizeof value);
    score = big_endian(score);
  }
};

class LibpqContender final : public Contender {
 public:
  explicit LibpqContender(const std::string& url) : connection_(PQconnectdb(url.c_str())) {
    if (PQstatus(connection_) != CONNECTION_OK) throw std::runtime_error(PQerrorMessage(connection_));
    const std::string all = columns;
    prepare("get", "SELECT " + all + " FROM events WHERE id = $1", {20});
    prepare("list", "SELECT " + all + " FROM events ORDER BY id LIMIT $1", {20});
    prepare("insert",
            "INSERT INTO events_written (account, name, note, score, active, attempts, happened_at, total) "
            "VALUES ($1, $2, $3, $4, $5, $6, $7, $8) RETURNING " +
                all,
            {2950, 25, 25, 701, 16, 23, 1184, 20});
    prepare("insert_many",
            "INSERT INTO events_written (account, name, score, active, attempts, happened_at, total) "
            "SELECT * FROM unnest($1, $2, $3, $4, $5, $6, $7) RETURNING " +
                all,
            {2951, 1009, 1022, 1000, 1007, 1185, 1016});
  }
  LibpqContender(const LibpqContender&) = delete;
  LibpqContender& operator=(const LibpqContender&) = delete;
  ~LibpqContender() override { PQfinish(connection_); }

  [[nodiscard]] std::string_view name() const override { return "libpq"; }

  std::int64_t get(std::int64_t id) override {
    const auto result = run("get", id);
    if (PQntuples(result.get()) != 1) throw std::runtime_error("no row");
    return read_event(result.get(), 0).total;
  }

  std::int64_t list(int rows) override {
    const auto result = run("list", rows);
    return sum(read_all(result.get()));
  }

  std::int64_t insert(std::int64_t number) override {
    const Encoded row(number);
    const std::array<const char*, 8> values{row.account.data(),     row.name.data(), nullptr,
                                            bytes(row.score),       &row.active,     bytes(row.attempts),
                                            bytes(row.happened_at), bytes(row.total)};
    const std::array<int, 8> lengths{16, static_cast<int>(row.name.size()), 0, 8, 1, 4, 8, 8};
    const std::array<int, 8> formats{1, 1, 1, 1, 1, 1, 1, 1};
    const auto result =
        checked(PQexecPrepared(connection_, "insert", 8, values.data(), lengths.data(), formats.data(), 1));
    return read_event(result.get(), 0).id;
  }

  std::int64_t insert_many(int rows) override {
    std::array<std::string, 7> arrays;
    constexpr std::array<std::uint32_t, 7> element{2950, 25, 701, 16, 23, 1184, 20};
    for (std::size_t i = 0; i < arrays.size(); ++i)
      for (const std::uint32_t word : {1U, 0U, element[i], static_cast<std::uint32_t>(rows), 1U})
        append(arrays[i], htobe32(word));
    for (int number = 0; number < rows; ++number) {
      const Encoded row(number);
      append_element(arrays[0], row.account.data(), 16);
      append_element(arrays[1], row.name.data(), row.name.size());
      append_element(arrays[2], bytes(row.score), 8);
      append_element(arrays[3], &row.active, 1);
      append_element(arrays[4], bytes(row.attempts), 4);
      append_element(arrays[5], bytes(row.happened_at), 8);
      append_element(arrays[6], bytes(row.total), 8);
    }
    std::array<const char*, 7> values{};
    std::array<int, 7> lengths{};
    for (std::size_t i = 0; i < arrays.size(); ++i) {
      values[i] = arrays[i].data();
      lengths[i] = static_cast<int>(arrays[i].size());
    }
    const std::array<int, 7> formats{1, 1, 1, 1, 1, 1, 1};
    const auto result = checked(
        PQexecPrepared(connection_, "insert_many", 7, values.data(), lengths.data(), formats.data(), 1));
    return static_cast<std::int64_t>(read_all(result.get()).size());
  }

 private:
  template <class T>
  static const char* bytes(const T& value) {
    return reinterpret_cast<const char*>(&value);
  }
  template <class T>
  static void append(std::string& buffer, T value) {
    buffer.append(bytes(value), sizeof value);
  }
  static void append_element(std::string& buffer, const char* data, std::size_t size) {
    append(buffer, htobe32(static_cast<std::uint32_t>(size)));
    buffer.append(data, size);
  }
  static std::vector<Event> read_all(const PGresult* result) {
    std::vector<Event> events;
    const int rows = PQntuples(result);
    events.reserve(static_cast<std::size_t>(rows));
    for (int row = 0; row < rows; ++row) events.push_back(read_event(result, row));
    return events;
  }
  static std::int64_t sum(const std::vector<Event>& events) {
    std::int64_t total = 0;
    for (const auto& event : events) total += event.total;
    return total;
  }
  Result checked(PGresult* result) {
    Result owned(result);
    const auto status = PQresultStatus(result);
    if (status != PGRES_TUPLES_OK && status != PGRES_COMMAND_OK)
      throw std::runtime_error(PQresultErrorMessage(result));
    return owned;
  }
  void prepare(const char* name, const std::string& sql, const std::vector<Oid>& types) {
    checked(PQprepare(connection_, name, sql.c_str(), static_cast<int>(types.size()), types.data()));
  }
  Result run(const char* statement, std::int64_t parameter) {
    const auto value = big_endian(parameter);
    const char* data = bytes(value);
    const int length = sizeof value;
    const int format = 1;
    return checked(PQexecPrepared(connection_, statement, 1, &data, &length, &format, 1));
  }

  PGconn* connection_;
};

}  // namespace

std::unique_ptr<Contender> libpq_contender(const std::string& url) {
  return std::make_unique<LibpqContender>(url);
}

}  // namespace bench
