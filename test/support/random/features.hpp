// Models what a random schema may have beside tables with keys and checks: one function per feature, in a
// file of its own. To vary another, write its file, declare it here and give it a row in features.cpp.
#pragma once
#include <span>
#include <string_view>

#include "model/schema.hpp"
#include "support/random/random.hpp"

namespace rowan::tool::testing {

struct RandomFeature {
  std::string_view name;
  void (*vary)(Random& random, Schema& schema);
};

void vary_types(Random& random, Schema& schema);
void vary_column_options(Random& random, Schema& schema);
void vary_identity(Random& random, Schema& schema);
void vary_sequences(Random& random, Schema& schema);
void vary_generated_columns(Random& random, Schema& schema);
void vary_key_options(Random& random, Schema& schema);
void vary_index_options(Random& random, Schema& schema);
void vary_foreign_key_options(Random& random, Schema& schema);
void vary_exclusions(Random& random, Schema& schema);
void vary_inheritance(Random& random, Schema& schema);
void vary_partitions(Random& random, Schema& schema);
void vary_statistics(Random& random, Schema& schema);
void vary_policies(Random& random, Schema& schema);
void vary_table_options(Random& random, Schema& schema);
void vary_comments(Random& random, Schema& schema);

/// In the order in which they are drawn.
std::span<const RandomFeature> random_features();

/// Base types, domains and arrays in words of SQL: columns of numbers and of text.
bool is_number(const Column& column);
bool is_text(const Column& column);
/// Nothing takes its values from elsewhere.
bool is_plain(const Column& column);

}  // namespace rowan::tool::testing
