#include "array_value.hpp"

#include <cstdint>

#include <rowan/error.hpp>

namespace rowan {
namespace {

constexpr unsigned text_oid = 25;

struct TypeNumbers {
  unsigned element;
  unsigned array;
};

// pg_type.dat: oid and array_type_oid.
constexpr TypeNumbers known_types[] = {{16, 1000},   {17, 1001},   {20, 1016},   {21, 1005},   {23, 1007},
                                       {25, 1009},   {700, 1021},  {701, 1022},  {1043, 1015}, {1082, 1182},
                                       {1114, 1115}, {1184, 1185}, {1700, 1231}, {2950, 2951}, {3802, 3807}};

unsigned array_number(unsigned element) {
  for (const auto& known : known_types)
    if (known.element == element) return known.array;
  throw LogicError("no array type is known for type number " + std::to_string(element));
}

class ArrayBytes {
 public:
  void add(const Parameters& values, std::size_t index) {
    const auto& value = values[index];
    if (count_++ == 0) element_ = value.type;
    if (value.length < 0) {
      has_null_ = true;
      append_null_element(elements_);
    } else {
      append_big_endian(elements_, static_cast<std::uint32_t>(value.length));
      elements_.append(values.bytes(value), static_cast<std::size_t>(value.length));
    }
  }

  void finish(Parameters& out, bool labels) const {
    const auto element = labels ? text_oid : element_;
    std::string bytes;
    begin_array(bytes, element, count_, has_null_);
    out.add_encoded(array_number(element), bytes + elements_);
  }

 private:
  std::string elements_;
  unsigned element_ = 0;
  std::size_t count_ = 0;
  bool has_null_ = false;
};

}  // namespace

void add_array_of(Parameters& out, std::span<const RowValues* const> rows, std::size_t index, bool labels) {
  ArrayBytes array;
  for (const auto* row : rows) array.add(row->values, index);
  array.finish(out, labels);
}

void add_array_of(Parameters& out, std::span<const Parameters> keys, std::size_t index, bool labels) {
  ArrayBytes array;
  for (const auto& key : keys) array.add(key, index);
  array.finish(out, labels);
}

}  // namespace rowan
