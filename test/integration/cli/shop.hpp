// Models the headers that these tests migrate with: one table, and the same table later.
// To add another state of the schema, add a constant.
#pragma once
#include <string>

namespace rowan::test {

inline const std::string shop = R"cpp(#pragma once
#include <cstdint>
#include <string>

                                      struct [[rowan::table("products")]] Product {
                                        [[rowan::primary_key]] std::int64_t id{};
                                        [[rowan::unique]] std::string name{};
                                      };
)cpp";

inline const std::string shop_with_price = R"cpp(#pragma once
#include <cstdint>
#include <optional>
#include <string>

                                                 struct [[rowan::table("products")]] Product {
                                                   [[rowan::primary_key]] std::int64_t id{};
                                                   [[rowan::unique]] std::string name{};
                                                   std::optional<std::int32_t> price{};
                                                 };
)cpp";

inline const std::string shop_without_name = R"cpp(#pragma once
#include <cstdint>

                                                   struct [[rowan::table("products")]] Product {
                                                     [[rowan::primary_key]] std::int64_t id{};
                                                   };
)cpp";

}  // namespace rowan::test
