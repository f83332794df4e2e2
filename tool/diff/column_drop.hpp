// Models the end of a column, alone or to be made anew. To settle something before it goes, write it in
// drop_column (columns.cpp).
#pragma once
#include "diff/comparison.hpp"

namespace rowan::tool {

void drop_column(Comparison& comparison, const QualifiedName& table, Column column);

}  // namespace rowan::tool
