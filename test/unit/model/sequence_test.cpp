#include "model/sequence.hpp"

#include <doctest/doctest.h>

namespace rowan::tool {

TEST_CASE("the sequence of a column is named as PostgreSQL names it") {
  CHECK(sequence_name("orders", "id") == "orders_id_seq");
  // create table aaa…(60) (bbb…(60) serial) on PostgreSQL 15
  CHECK(sequence_name(std::string(60, 'a'), std::string(60, 'b')) ==
        std::string(29, 'a') + "_" + std::string(29, 'b') + "_seq");
  CHECK(sequence_name(std::string(60, 'a'), "id") == std::string(56, 'a') + "_id_seq");
}

TEST_CASE("options that PostgreSQL chooses by itself are left out") {
  CHECK(normal_options({1, 1, 1, 2147483647, 1, false}, "integer") == SequenceOptions{});
  CHECK(normal_options({1, 1, 1, 2147483647, 1, false}, "bigint").max_value == 2147483647);
  CHECK(normal_options({-1, -2, -32768, -1, 1, false}, "smallint") ==
        SequenceOptions{{}, -2, {}, {}, 1, false});
  CHECK(normal_options({5, 1, 5, {}, 1, false}, "bigint") == SequenceOptions{{}, 1, 5, {}, 1, false});
}

}  // namespace rowan::tool
