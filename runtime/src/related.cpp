#include <rowan/error.hpp>
#include <rowan/related.hpp>

namespace rowan {

void throw_not_loaded() {
  throw NotLoaded(
      "a relationship was read that is not loaded: add .load(…) with it to the query, or load it on the "
      "repository");
}

void throw_no_related_row() { throw NotFound("the relationship leads to no row; test it as a bool first"); }

}  // namespace rowan
