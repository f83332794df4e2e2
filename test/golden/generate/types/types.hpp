#pragma once
#include <nlohmann/json.hpp>

#include <rowan/json.hpp>
#include <rowan/schema.hpp>

enum class [[rowan::enum_type("size")]] Size { small, large };
enum class Color { red, green };
enum class Weight : std::int16_t { light, heavy };

struct [[rowan::table("everything")]] Everything {
  [[rowan::primary_key]] std::int64_t id{};
  bool a_bool{};
  std::optional<bool> a_bool_or_null{};
  std::vector<bool> a_bool_list{};
  std::optional<std::vector<bool>> a_bool_list_or_null{};
  std::int16_t a_smallint{};
  std::optional<std::int16_t> a_smallint_or_null{};
  std::vector<std::int16_t> a_smallint_list{};
  std::optional<std::vector<std::int16_t>> a_smallint_list_or_null{};
  std::int32_t a_integer{};
  std::optional<std::int32_t> a_integer_or_null{};
  std::vector<std::int32_t> a_integer_list{};
  std::optional<std::vector<std::int32_t>> a_integer_list_or_null{};
  std::int64_t a_bigint{};
  std::optional<std::int64_t> a_bigint_or_null{};
  std::vector<std::int64_t> a_bigint_list{};
  std::optional<std::vector<std::int64_t>> a_bigint_list_or_null{};
  float a_real{};
  std::optional<float> a_real_or_null{};
  std::vector<float> a_real_list{};
  std::optional<std::vector<float>> a_real_list_or_null{};
  double a_double{};
  std::optional<double> a_double_or_null{};
  std::vector<double> a_double_list{};
  std::optional<std::vector<double>> a_double_list_or_null{};
  std::string a_text{};
  std::optional<std::string> a_text_or_null{};
  std::vector<std::string> a_text_list{};
  std::optional<std::vector<std::string>> a_text_list_or_null{};
  [[rowan::type(varchar)]] std::string a_varchar{};
  [[rowan::type(varchar)]] std::optional<std::string> a_varchar_or_null{};
  [[rowan::type(varchar)]] std::vector<std::string> a_varchar_list{};
  [[rowan::type(varchar)]] std::optional<std::vector<std::string>> a_varchar_list_or_null{};
  std::vector<std::byte> a_bytea{};
  std::optional<std::vector<std::byte>> a_bytea_or_null{};
  std::vector<std::vector<std::byte>> a_bytea_list{};
  std::optional<std::vector<std::vector<std::byte>>> a_bytea_list_or_null{};
  rowan::uuid a_uuid{};
  std::optional<rowan::uuid> a_uuid_or_null{};
  std::vector<rowan::uuid> a_uuid_list{};
  std::optional<std::vector<rowan::uuid>> a_uuid_list_or_null{};
  rowan::decimal a_numeric{};
  std::optional<rowan::decimal> a_numeric_or_null{};
  std::vector<rowan::decimal> a_numeric_list{};
  std::optional<std::vector<rowan::decimal>> a_numeric_list_or_null{};
  rowan::timestamptz a_timestamptz{};
  std::optional<rowan::timestamptz> a_timestamptz_or_null{};
  std::vector<rowan::timestamptz> a_timestamptz_list{};
  std::optional<std::vector<rowan::timestamptz>> a_timestamptz_list_or_null{};
  rowan::timestamp a_timestamp{};
  std::optional<rowan::timestamp> a_timestamp_or_null{};
  std::vector<rowan::timestamp> a_timestamp_list{};
  std::optional<std::vector<rowan::timestamp>> a_timestamp_list_or_null{};
  rowan::date a_date{};
  std::optional<rowan::date> a_date_or_null{};
  std::vector<rowan::date> a_date_list{};
  std::optional<std::vector<rowan::date>> a_date_list_or_null{};
  nlohmann::json a_jsonb{};
  std::optional<nlohmann::json> a_jsonb_or_null{};
  std::vector<nlohmann::json> a_jsonb_list{};
  std::optional<std::vector<nlohmann::json>> a_jsonb_list_or_null{};
  Size size{};
  std::vector<Size> sizes{};
  std::vector<std::optional<std::int32_t>> holes{};
  Color color{};
  [[rowan::type(smallint)]] Weight weight{};
};
