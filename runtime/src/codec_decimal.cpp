// numeric_send and numeric_recv of PostgreSQL: groups of four decimal digits with weight, sign and display
// scale.
#include <algorithm>

#include <rowan/codec.hpp>
#include <rowan/error.hpp>

namespace rowan {
namespace {

constexpr std::uint16_t negative = 0x4000;
constexpr std::uint16_t not_a_number = 0xC000;
constexpr std::uint16_t infinity = 0xD000;
constexpr std::uint16_t minus_infinity = 0xF000;
constexpr std::size_t group_digits = 4;
constexpr std::size_t header_bytes = 8;

void append_header(std::string& bytes, std::size_t groups, int weight, std::uint16_t sign,
                   std::size_t scale) {
  append_big_endian(bytes, static_cast<std::uint16_t>(groups));
  append_big_endian(bytes, static_cast<std::uint16_t>(weight));
  append_big_endian(bytes, sign);
  append_big_endian(bytes, static_cast<std::uint16_t>(scale));
}

std::uint16_t group_value(std::string_view digits) {
  int value = 0;
  for (const char digit : digits) value = value * 10 + (digit - '0');
  return static_cast<std::uint16_t>(value);
}

void append_special(std::string& bytes, std::string_view text) {
  append_header(bytes, 0, 0,
                text == "NaN"        ? not_a_number
                : text == "Infinity" ? infinity
                                     : minus_infinity,
                0);
}

std::string group_text(std::uint16_t group) {
  auto text = std::to_string(group);
  return std::string(group_digits - std::min(group_digits, text.size()), '0') + text;
}

}  // namespace

void codec<decimal>::encode(const decimal& value, std::string& bytes) {
  if (!value.is_finite()) return append_special(bytes, value.to_string());
  std::string_view text = value.to_string();
  const std::uint16_t sign = text.starts_with('-') ? negative : 0;
  if (sign != 0) text.remove_prefix(1);
  const auto point = std::min(text.find('.'), text.size());
  std::string whole(text.substr(0, point));
  std::string fraction(point < text.size() ? text.substr(point + 1) : std::string_view());
  const auto scale = fraction.size();
  constexpr std::size_t most_whole = 131'072;
  constexpr std::size_t most_fraction = 16'383;
  if (whole.size() > most_whole || scale > most_fraction)
    throw ValueError("a decimal has more digits than numeric can hold (manual 8.1.2)");

  whole.insert(0, (group_digits - whole.size() % group_digits) % group_digits, '0');
  fraction.append((group_digits - fraction.size() % group_digits) % group_digits, '0');
  const auto digits = whole + fraction;
  std::vector<std::uint16_t> groups;
  for (std::size_t i = 0; i < digits.size(); i += group_digits)
    groups.push_back(group_value(std::string_view(digits).substr(i, group_digits)));
  int weight = static_cast<int>(whole.size() / group_digits) - 1;
  const auto first = std::find_if(groups.begin(), groups.end(), [](auto group) { return group != 0; });
  weight -= static_cast<int>(first - groups.begin());
  groups.erase(groups.begin(), first);
  while (!groups.empty() && groups.back() == 0) groups.pop_back();
  append_header(bytes, groups.size(), groups.empty() ? 0 : weight, groups.empty() ? 0 : sign, scale);
  for (const auto group : groups) append_big_endian(bytes, group);
}

void codec<decimal>::decode(std::string_view bytes, decimal& value) {
  if (bytes.size() < header_bytes) throw_size_mismatch(header_bytes, bytes.size());
  const auto word = [&](std::size_t index) {
    return read_big_endian<std::uint16_t>(bytes.data() + 2 * index);
  };
  const std::size_t groups = word(0);
  const int weight = static_cast<std::int16_t>(word(1));
  const auto sign = word(2);
  const std::size_t scale = word(3);
  if (bytes.size() != header_bytes + 2 * groups) throw_size_mismatch(header_bytes + 2 * groups, bytes.size());
  if (sign == not_a_number) return void(value = decimal("NaN"));
  if (sign == infinity) return void(value = decimal("Infinity"));
  if (sign == minus_infinity) return void(value = decimal("-Infinity"));
  const auto group_at = [&](int position) {  // 0 is the group before the point, -1 the first after it
    const int index = weight - position;
    return index < 0 || index >= static_cast<int>(groups) ? std::uint16_t{0}
                                                          : word(4 + static_cast<std::size_t>(index));
  };
  std::string text = sign == negative ? "-" : "";
  for (int position = std::max(weight, 0); position >= 0; --position) text += group_text(group_at(position));
  std::string fraction;
  for (int position = -1; fraction.size() < scale; --position) fraction += group_text(group_at(position));
  fraction.resize(scale);
  value = decimal(fraction.empty() ? text : text + "." + fraction);
}

}  // namespace rowan
