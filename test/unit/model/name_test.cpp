#include "model/name.hpp"

#include <doctest/doctest.h>

namespace rowan::tool {

TEST_CASE("generated names follow PostgreSQL's own pattern") {
  CHECK(primary_key_name("orders") == "orders_pkey");
  CHECK(index_name("orders", {"status", "inserted_at"}) == "orders_status_inserted_at_idx");
  CHECK(foreign_key_name("orders", {"customer_id"}) == "orders_customer_id_fkey");
}

TEST_CASE("a generated name over 63 bytes is shortened with a hash and keeps its suffix") {
  const Names columns{std::string(40, 'a'), std::string(40, 'b')};
  const auto name = index_name("orders", columns);
  CHECK(name.size() == max_identifier_bytes);
  CHECK(name.ends_with("_idx"));
  CHECK(name != index_name("orders", {std::string(40, 'a'), std::string(41, 'b')}));
}

TEST_CASE("a shortened name is cut between characters, never inside one") {
  std::string cyrillic;
  for (int i = 0; i < 40; ++i) cyrillic += "\u0431";
  const auto name = index_name("t", {cyrillic});
  CHECK(name.size() <= max_identifier_bytes);
  CHECK(name.find("\xd0_") == std::string::npos);
}

}  // namespace rowan::tool
