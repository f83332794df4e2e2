#include "model/sequence.hpp"

#include <limits>

namespace rowan::tool {
namespace {

/// The first bytes of a name, no character cut in two.
std::string_view clipped(std::string_view name, std::size_t bytes) {
  if (bytes >= name.size()) return name;
  while (bytes > 0 && (static_cast<unsigned char>(name[bytes]) & 0xC0U) == 0x80U) --bytes;
  return name.substr(0, bytes);
}

template <class Integer>
void leave_out_bounds(SequenceOptions& options) {
  const long long lowest = options.increment > 0 ? 1 : std::numeric_limits<Integer>::min();
  const long long highest = options.increment > 0 ? std::numeric_limits<Integer>::max() : -1;
  if (options.min_value == lowest) options.min_value.reset();
  if (options.max_value == highest) options.max_value.reset();
}

}  // namespace

std::string sequence_name(std::string_view table, std::string_view column) {
  constexpr std::string_view suffix = "_seq";
  auto table_bytes = table.size();
  auto column_bytes = column.size();
  while (table_bytes + 1 + column_bytes + suffix.size() > max_identifier_bytes)
    --(table_bytes > column_bytes ? table_bytes : column_bytes);
  std::string name(clipped(table, table_bytes));
  return name.append("_").append(clipped(column, column_bytes)).append(suffix);
}

long long first_value(const SequenceOptions& options) {
  return options.increment > 0 ? options.min_value.value_or(1) : options.max_value.value_or(-1);
}

SequenceOptions normal_options(SequenceOptions options, std::string_view type) {
  if (type == "smallint")
    leave_out_bounds<short>(options);
  else if (type == "integer")
    leave_out_bounds<int>(options);
  else
    leave_out_bounds<long long>(options);
  if (options.start == first_value(options)) options.start.reset();
  return options;
}

}  // namespace rowan::tool
