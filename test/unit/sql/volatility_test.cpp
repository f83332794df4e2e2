#include "sql/volatility.hpp"

#include <doctest/doctest.h>

namespace rowan::tool {

TEST_CASE("constants, casts and stable functions do not make PostgreSQL rewrite a table") {
  for (const auto* text : {"0", "-1.5", "'x'", "'{}'::text[]", "now()", "current_timestamp", "current_date",
                           "now() + '1 day'::interval", "pg_catalog.now()", "lower('A')", "true", "NULL",
                           "date_trunc('day', now())", "ARRAY['a', 'b']", "statement_timestamp()"})
    CHECK_MESSAGE(!is_volatile_default(text), text);
}

TEST_CASE("volatile and unknown functions do") {
  for (const auto* text : {"gen_random_uuid()", "random()", "clock_timestamp()", "nextval('s'::regclass)",
                           "public.now()", "uuid_generate_v4()", "my_function()",
                           "now() + random() * '1 day'::interval", "lower(timeofday())", "(("})
    CHECK_MESSAGE(is_volatile_default(text), text);
}

}  // namespace rowan::tool
