// Models one change of every kind, with a schema that it applies to and the SQL that it must become.
// A new kind of change adds its sample in change_samples.cpp; a test counts that none is forgotten.
#pragma once
#include <string>
#include <vector>

#include "model/change.hpp"
#include "operation/operation.hpp"

namespace rowan::tool::testing {

struct ChangeSample {
  Change change;
  Sql sql;
  Changes setup = {};  ///< applied to shop() first
};

inline const QualifiedName customers{"public", "customers"}, orders{"public", "orders"},
    status{"public", "status"};

/// A small shop: schema `shop`, enum type `status`, tables customers and orders with all kinds of dependents.
Schema shop();

/// The changes that make shop() from nothing.
Changes create_shop();

const std::vector<ChangeSample>& change_samples();
std::vector<ChangeSample> table_property_samples();

std::vector<ChangeSample> column_samples();
std::vector<ChangeSample> object_samples();  // extensions, collations and types of the user's
std::vector<ChangeSample> sequence_samples();
std::vector<ChangeSample> statement_samples();

/// shop() after the sample's setup.
Schema before(const ChangeSample& sample);

}  // namespace rowan::tool::testing
