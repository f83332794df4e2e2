#include "support/random/features.hpp"

#include <array>

namespace rowan::tool::testing {

std::span<const RandomFeature> random_features() {
  static constexpr std::array features{
      RandomFeature{"types", vary_types},
      RandomFeature{"column options", vary_column_options},
      RandomFeature{"identity", vary_identity},
      RandomFeature{"sequences", vary_sequences},
      RandomFeature{"generated columns", vary_generated_columns},
      RandomFeature{"key options", vary_key_options},
      RandomFeature{"index options", vary_index_options},
      RandomFeature{"foreign key options", vary_foreign_key_options},
      RandomFeature{"exclusions", vary_exclusions},
      RandomFeature{"inheritance", vary_inheritance},
      RandomFeature{"partitions", vary_partitions},
      RandomFeature{"statistics", vary_statistics},
      RandomFeature{"policies", vary_policies},
      RandomFeature{"table options", vary_table_options},
      RandomFeature{"comments", vary_comments},
  };
  return features;
}

bool is_number(const Column& column) {
  if (!column.type.schema.empty() || column.type.array) return false;
  const auto& name = column.type.name;
  return name == "integer" || name == "bigint" || name == "numeric";
}

bool is_text(const Column& column) {
  if (!column.type.schema.empty() || column.type.array) return false;
  return column.type.name == "text" || column.type.name == "varchar";
}

bool is_plain(const Column& column) { return !column.generated && !column.identity; }

}  // namespace rowan::tool::testing
