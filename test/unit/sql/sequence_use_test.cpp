#include "sql/sequence_use.hpp"

#include <doctest/doctest.h>

#include "sql/normal_form.hpp"

namespace rowan::tool {

TEST_CASE("a default names the sequence that it draws from, however it is written") {
  using Names = std::vector<QualifiedName>;
  CHECK(sequences_in("nextval('public.orders_id_seq'::regclass)") == Names{{"public", "orders_id_seq"}});
  CHECK(sequences_in("nextval('orders_id_seq')") == Names{{"public", "orders_id_seq"}});
  CHECK(sequences_in("'A' || nextval('shop.\"Odd \"\"one\"'::regclass)") == Names{{"shop", "Odd \"one"}});
  CHECK(sequences_in("now()").empty());
}

TEST_CASE("the default of a sequence is in normal form already") {
  const auto text = next_value_of({"shop", "Odd 'one"});
  CHECK(text == "nextval('shop.\"Odd ''one\"'::regclass)");
  CHECK(normalize_expression(text).text == text);
}

TEST_CASE("a renamed sequence is renamed where text draws from it, and nowhere else") {
  CHECK(rename_sequence_in_expression("nextval('public.a'::regclass) + nextval('public.ab'::regclass)",
                                      {"public", "a"}, {"s", "B"}) ==
        "nextval('s.\"B\"'::regclass) + nextval('public.ab'::regclass)");
}

}  // namespace rowan::tool
