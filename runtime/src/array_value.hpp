// Models a PostgreSQL array in binary form, made of values that are encoded already.
// To let a type be an element, add its pair of type numbers in array_value.cpp.
#pragma once
#include <span>

#include <rowan/write.hpp>

namespace rowan {

/// Adds to `out` one array: value `index` of each row. `labels`: the elements are labels of an enum, sent as
/// text.
void add_array_of(Parameters& out, std::span<const RowValues* const> rows, std::size_t index, bool labels);
/// The same of value `index` of each key.
void add_array_of(Parameters& out, std::span<const Parameters> keys, std::size_t index, bool labels);

}  // namespace rowan
