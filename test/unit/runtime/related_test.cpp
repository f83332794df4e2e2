#include <doctest/doctest.h>

#include <rowan/error.hpp>
#include <rowan/schema.hpp>

namespace {

struct [[rowan::table("authors")]] Author {
  [[rowan::primary_key]] std::int64_t id{};
  std::string name{};
  rowan::has_many<struct Book> books{};
  rowan::has_one<struct Book> newest{};

  friend bool operator==(const Author&, const Author&) = default;
  friend auto operator<=>(const Author&, const Author&) = default;
};

struct [[rowan::table("books")]] Book {
  [[rowan::primary_key]] std::int64_t id{};
  rowan::belongs_to<Author> author{};

  friend bool operator==(const Book&, const Book&) = default;
};

TEST_CASE("reading a relation that was not loaded names it as such") {
  const Author author{.id = 1, .name = "Ann"};
  CHECK_FALSE(author.books.loaded());
  CHECK_THROWS_AS(author.books.size(), rowan::NotLoaded);
  CHECK_THROWS_AS(author.books.begin(), rowan::NotLoaded);
  CHECK_THROWS_AS(static_cast<bool>(author.newest), rowan::NotLoaded);
  CHECK_THROWS_WITH_AS(Book{}.author->name, doctest::Contains("Author"), rowan::NotLoaded);
}

TEST_CASE("loaded rows are read as a range") {
  Author author{};
  author.books = rowan::has_many<Book>(std::vector<Book>{Book{.id = 1}, Book{.id = 2}});
  CHECK(author.books.loaded());
  CHECK(author.books.size() == 2);
  CHECK_FALSE(author.books.empty());
  CHECK(author.books[1].id == 2);
  std::int64_t sum = 0;
  for (const auto& book : author.books) sum += book.id;
  CHECK(sum == 3);
}

TEST_CASE("loaded without a row is another state than not loaded") {
  Author author{};
  author.books = rowan::has_many<Book>(std::vector<Book>{});
  author.newest = rowan::has_one<Book>(std::vector<Book>{});
  CHECK(author.books.empty());
  CHECK(author.newest.loaded());
  CHECK_FALSE(static_cast<bool>(author.newest));
  CHECK_THROWS_AS((void)author.newest->id, rowan::LogicError);
}

TEST_CASE("copies share the rows, which outlive the one that loaded them") {
  rowan::belongs_to<Author> kept;
  const Author* address = nullptr;
  {
    Book book{};
    book.author = rowan::belongs_to<Author>(std::vector<Author>{Author{.id = 7, .name = "Ann"}});
    kept = book.author;
    address = &*book.author;
  }
  CHECK(static_cast<bool>(kept));
  CHECK(&*kept == address);
  CHECK(kept->name == "Ann");
  auto moved = std::move(kept);
  CHECK(moved->id == 7);
}

TEST_CASE("relations take no part in comparisons") {
  Author left{.id = 1, .name = "Ann"};
  const Author right{.id = 1, .name = "Ann"};
  left.books = rowan::has_many<Book>(std::vector<Book>{Book{}});
  CHECK(left == right);
  CHECK((left <=> right) == 0);
}

TEST_CASE("a relation costs one pointer") { CHECK(sizeof(rowan::has_many<Book>) == sizeof(void*)); }

}  // namespace
