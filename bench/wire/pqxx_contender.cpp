// libpqxx as it is usually written: a work per task, text values, columns by name, one INSERT per row.
#include <pqxx/pqxx>
#include <string>

#include "contender.hpp"

namespace bench {
namespace {

/// What a libpqxx user keeps: types without a conversion in libpqxx stay strings.
struct TextEvent {
  std::int64_t id = 0;
  std::string account;
  std::string name;
  std::string note;
  double score = 0;
  bool active = false;
  int attempts = 0;
  std::string happened_at;
  std::int64_t total = 0;
};

constexpr const char* insert_sql =
    "INSERT INTO events_written (account, name, note, score, active, attempts, happened_at, total) "
    "VALUES ($1, $2, NULL, $3, $4, $5, $6, $7) RETURNING *";

TextEvent read_event(const pqxx::row& row) {
  TextEvent event;
  event.id = row["id"].as<std::int64_t>();
  event.account = row["account"].as<std::string>();
  event.name = row["name"].as<std::string>();
  event.note = row["note"].as<std::string>("");
  event.score = row["score"].as<double>();
  event.active = row["active"].as<bool>();
  event.attempts = row["attempts"].as<int>();
  event.happened_at = row["happened_at"].as<std::string>();
  event.total = row["total"].as<std::int64_t>();
  return event;
}

class PqxxContender final : public Contender {
 public:
  explicit PqxxContender(const std::string& url) : connection_(url) {}

  [[nodiscard]] std::string_view name() const override { return "libpqxx"; }

  std::int64_t get(std::int64_t id) override {
    pqxx::work work(connection_);
    const auto row = work.exec_params1("SELECT * FROM events WHERE id = $1", id);
    const auto event = read_event(row);
    work.commit();
    return event.total;
  }

  std::int64_t list(int rows) override {
    pqxx::work work(connection_);
    const auto result = work.exec_params("SELECT * FROM events ORDER BY id LIMIT $1", rows);
    std::vector<TextEvent> events;
    for (const auto& row : result) events.push_back(read_event(row));
    work.commit();
    std::int64_t total = 0;
    for (const auto& event : events) total += event.total;
    return total;
  }

  std::int64_t insert(std::int64_t number) override {
    pqxx::work work(connection_);
    const auto id = insert_row(work, number);
    work.commit();
    return id;
  }

  std::int64_t insert_many(int rows) override {
    pqxx::work work(connection_);
    for (int number = 0; number < rows; ++number) insert_row(work, number);
    work.commit();
    return rows;
  }

 private:
  static std::int64_t insert_row(pqxx::work& work, std::int64_t number) {
    const auto row = work.exec_params1(insert_sql, "00000000-0000-0000-0000-000000000001",
                                       "event " + std::to_string(number), static_cast<double>(number) / 3,
                                       true, number % 7, "2020-01-01 00:00:00+00", number);
    return read_event(row).id;
  }

  pqxx::connection connection_;
};

}  // namespace

std::unique_ptr<Contender> pqxx_contender(const std::string& url) {
  return std::make_unique<PqxxContender>(url);
}

}  // namespace bench
