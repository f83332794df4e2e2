// Models the parts of the table of hazards, one file each.
// To add a part, declare it here and name it in hazard.cpp.
#pragma once
#include <span>

#include "operation/hazard.hpp"

namespace rowan::tool {

std::span<const HazardRow> hazards_of_classes();
std::span<const HazardRow> hazards_of_indexes();
std::span<const HazardRow> hazards_of_constraints();
std::span<const HazardRow> hazards_of_columns();
std::span<const HazardRow> hazards_of_types();
std::span<const HazardRow> hazards_of_objects();
std::span<const HazardRow> hazards_of_transactions();

}  // namespace rowan::tool
