// Models what PostgreSQL chooses by itself for a sequence: its name, its bounds, its first value.
// To know another choice of its, add a function here and its case to the unit test.
#pragma once
#include <string>
#include <string_view>

#include "model/column.hpp"

namespace rowan::tool {

/// `orders_id_seq`: of serial and identity columns, cut where PostgreSQL cuts it (makeObjectName).
std::string sequence_name(std::string_view table, std::string_view column);

/// START where it is not given: the first value in the direction.
long long first_value(const SequenceOptions& options);

/// What equals PostgreSQL's own choice for this type (smallint, integer, bigint) left empty, so that equal
/// sequences compare equal.
SequenceOptions normal_options(SequenceOptions options, std::string_view type);

}  // namespace rowan::tool
