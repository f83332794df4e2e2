// Runs every query of cases_*.cpp against PostgreSQL and compares the SQL that was sent with queries.sql.
// ROWAN_UPDATE_GOLDEN=1 writes it.
#include "golden.hpp"

#include <fstream>
#include <iterator>
#include <map>

namespace queries_test {
namespace {

struct Section {
  std::string title;
  std::vector<QueryCase> cases;
};

std::map<std::string, std::vector<QueryCase>>& sections() {
  static std::map<std::string, std::vector<QueryCase>> all;
  return all;
}

const std::string golden_path = std::string(ROWAN_QUERIES_FOLDER) + "/queries.sql";

std::string golden() {
  std::ifstream file(golden_path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

std::string columns_of(const rowan::TableDescription& table) {
  std::string text;
  for (const auto& column : table.columns)
    text.append(text.empty() ? "" : ", ").append(rowan::read_column(column));
  return text;
}

// Lists of every column say nothing.
std::string shortened(std::string sql) {
  for (const auto* table : {&rowan::Mapping<Member>::table, &rowan::Mapping<Post>::table,
                            &rowan::Mapping<Comment>::table, &rowan::Mapping<Profile>::table}) {
    const auto columns = columns_of(*table);
    for (auto at = sql.find(columns); at != std::string::npos; at = sql.find(columns))
      sql.replace(at, columns.size(), "<columns of " + std::string(table->name) + ">");
  }
  return sql;
}

std::string listed(const std::vector<std::string>& values) {
  std::string text;
  for (std::size_t i = 0; i < values.size(); ++i)
    text += (i == 0 ? "-- $" : ", $") + std::to_string(i + 1) + " = " + values[i];
  return text.empty() ? text : text + "\n";
}

std::string one_line(std::string_view code) {
  std::string text;
  for (const char byte : code)
    if (byte != ' ' && byte != '\n')
      text += byte;
    else if (!text.empty() && text.back() != ' ')
      text += ' ';
  return text;
}

}  // namespace

std::string shown(const std::string& text) { return text; }
std::string shown(std::int64_t number) { return std::to_string(number); }
std::string shown(double number) { return std::to_string(number); }

template <class T>
Answer filter_answer(World& w, const QueryCase& query) {
  const auto condition = reinterpret_cast<rowan::Predicate<T> (*)()>(query.parts[0]);
  const auto model = reinterpret_cast<bool (*)(const World&, const T&)>(query.parts[1]);
  const auto found = sorted(rowan::Query<T>(w.db(), rowan::Mapping<T>::table).where(condition()).list());
  const auto expected = filtered<T>(w, [&](const T& row) { return model(w, row); });
  CHECK_MESSAGE(!expected.empty(), "finds nothing");
  CHECK_MESSAGE(expected.size() < w.rows(static_cast<const T*>(nullptr)).size(), "finds everything");
  return {shown(found), shown(expected)};
}
template Answer filter_answer<Member>(World&, const QueryCase&);
template Answer filter_answer<Post>(World&, const QueryCase&);
template Answer filter_answer<Comment>(World&, const QueryCase&);
template Answer filter_answer<Profile>(World&, const QueryCase&);

QueryCases::QueryCases(const char* title, std::vector<QueryCase> cases) {
  sections()[title] = std::move(cases);
}

}  // namespace queries_test

TEST_CASE("every query is sent as its golden SQL and answers what plain C++ computes from the same rows") {
  using namespace queries_test;
  World world;
  std::string text = "-- Queries as they are sent. Written by golden_test with ROWAN_UPDATE_GOLDEN=1.\n";
  std::size_t number = 0;
  for (const auto& [title, cases] : sections()) {
    text += "\n-- # " + title + "\n";
    for (const auto& query : cases) {
      INFO(query.name << ": " << query.code);
      world.statements.clear();
      Answer answer;
      CHECK_NOTHROW(answer = query.answer(world, query));
      CHECK(answer.found == answer.expected);
      text += std::string("\n-- ") + query.name + "\n--   " + one_line(query.code) + "\n";
      for (const auto& sql : world.statements) text += shortened(sql) + ";\n";
      if (!world.statements.empty()) text += listed(world.values);
      ++number;
    }
  }
  MESSAGE(number << " queries");
  if (std::getenv("ROWAN_UPDATE_GOLDEN") != nullptr) std::ofstream(golden_path, std::ios::binary) << text;
  CHECK(golden() == text);
}
