#include <iostream>

#include <rowan/rowan.hpp>

#include "library/author.rowan.hpp"
#include "library/book.rowan.hpp"

int unrelated();

int main() {
  rowan::Database db{rowan::Options::from_environment()};
  const library::AuthorRepository authors{db};
  const library::BookRepository books{db};
  namespace c = library::columns;

  const auto author = authors.insert({.name = "Mervyn Peake"});
  books.insert({.title = "Titus Groan", .pages = 512, .author_id = author.id});
  books.insert({.title = "Gormenghast", .pages = 528, .author_id = author.id});
  try {
    books.insert({.title = "Empty", .pages = 0, .author_id = author.id});
  } catch (const rowan::CheckViolation& violation) {
    std::cout << violation.fields().front() << " " << violation.message() << "\n";
  }
  for (const auto& book : books.where(c::book.author->name == "Mervyn Peake")
                              .order_by(c::book.pages.desc())
                              .load(c::book.author)
                              .list())
    std::cout << book.title << ", " << book.pages << " pages, " << book.author->name << "\n";
  return unrelated();
}
