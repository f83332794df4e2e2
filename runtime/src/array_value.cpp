#include "array_value.hpp"

#include <cstdint>
#include <cstring>

#include <rowan/error.hpp>

namespace rowan {
namespace {

constexpr unsigned text_oid = 25;

struct TypeNumbers {
  unsigned element;
  unsigned array;
};

// pg_type.dat: oid and array_type_oid.
constexpr TypeNumbers array_numbers[] = {
    {16, 1000},   {17, 1001},   {20, 1016},   {21, 1005},   {23, 1007},   {25, 1009},   {700, 1021},
    {701, 1022},  {1043, 1015}, {1082, 1182}, {1114, 1115}, {1184, 1185}, {1700, 1231}, {2950, 2951},
    {3802, 3807}, {1083, 1183}, {1186, 1187}, {869, 1041},  {650, 651},   {829, 1040},  {3904, 3905},
    {3906, 3907}, {3908, 3909}, {3910, 3911}, {3912, 3913}, {3926, 3927}};

unsigned array_number(unsigned element) {
  for (const auto& known : array_numbers)
    if (known.element == element) return known.array;
  throw LogicError("no array type is known for type number " + std::to_string(element));
}

constexpr std::size_t word = 4;

void write_word(std::string& bytes, std::size_t index, std::uint32_t value) {
  value = network_order(value);
  std::memcpy(bytes.data() + index * word, &value, word);
}

}  // namespace

void ArrayBytes::add(const Parameters& values, std::size_t index) {
  const auto& value = values[index];
  if (count_++ == 0) element_ = value.type;
  append_big_endian(bytes_, static_cast<std::uint32_t>(value.length));  // -1 is NULL here too
  if (value.length < 0)
    has_null_ = true;
  else
    bytes_.append(values.bytes(value), static_cast<std::size_t>(value.length));
}

// As array_recv reads it: dimensions, has-null flag, element type, then the size and lower bound.
void ArrayBytes::finish(Parameters& out, bool labels) {
  const auto element = labels ? text_oid : element_;
  write_word(bytes_, 0, 1);
  write_word(bytes_, 1, has_null_ ? 1 : 0);
  write_word(bytes_, 2, element);
  write_word(bytes_, 3, static_cast<std::uint32_t>(count_));
  write_word(bytes_, 4, 1);
  out.add_encoded(array_number(element), bytes_);
}

void add_array_of(Parameters& out, std::span<const Parameters> keys, std::size_t index, bool labels) {
  ArrayBytes array;
  for (const auto& key : keys) array.add(key, index);
  array.finish(out, labels);
}

}  // namespace rowan
