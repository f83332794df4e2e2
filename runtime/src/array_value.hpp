// Models an array parameter made of values that are encoded already.
// To let a type be an element, add its pair of type numbers in array_value.cpp.
#pragma once
#include <rowan/new_rows.hpp>

namespace rowan {

/// Adds to `out` one array: value `index` of each key. `labels`: the elements are labels of an enum, sent as
/// text.
void add_array_of(Parameters& out, std::span<const Parameters> keys, std::size_t index, bool labels);

}  // namespace rowan
