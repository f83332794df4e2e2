#include "scan/lower.hpp"

#include <doctest/doctest.h>

#include "unit/scan/source.hpp"

using namespace rowan::tool;

namespace {

DeclaredField field(std::string name, std::string cpp_type, std::string_view annotations = "") {
  DeclaredField result;
  result.name = std::move(name);
  result.type.kind = DeclaredType::Kind::value;
  result.type.cpp_type = result.type.spelling = std::move(cpp_type);
  result.annotations = annotations_of(annotations);
  result.position = 1000;
  return result;
}

DeclaredStruct declared(std::string name, std::string_view annotations, std::vector<DeclaredField> fields) {
  DeclaredStruct result;
  result.name = std::move(name);
  result.annotations = annotations_of(annotations);
  result.fields = std::move(fields);
  result.position = 500;
  return result;
}

struct Lowered {
  Declarations declarations;
  std::string told;
};

Lowered lowered(std::vector<DeclaredStruct> structs, ScanOptions options = {}) {
  DeclaredUnit unit;
  unit.structs = std::move(structs);
  unit.lookup = [](const std::string&, const std::string& path) { return path; };
  Diagnostics diagnostics;
  auto declarations = lower(options, unit, diagnostics);
  return {std::move(declarations), told(diagnostics)};
}

}  // namespace

TEST_CASE("an index whose first columns are the reference's makes an own index needless") {
  const auto key = field("id", "std::int64_t", "rowan::primary_key");
  const auto owner = field("owner_id", "std::int64_t", "rowan::references(A::id)");
  const auto bare = lowered({declared("A", "rowan::table(\"a\")", {key, owner})});
  CHECK(bare.told.empty());
  REQUIRE(bare.declarations.schema.tables[0].indexes.size() == 1);
  CHECK(bare.declarations.schema.tables[0].indexes[0].name == "a_owner_id_idx");
  const auto covered =
      lowered({declared("A", "rowan::table(\"a\"), rowan::index(owner_id, id)", {key, owner})});
  REQUIRE(covered.declarations.schema.tables[0].indexes.size() == 1);
  CHECK(covered.declarations.schema.tables[0].indexes[0].name == "a_owner_id_id_idx");
}

TEST_CASE("a reference that starts a composite primary key needs no index") {
  const auto a = declared("A", "rowan::table(\"a\")", {field("id", "std::int64_t", "rowan::primary_key")});
  const auto link =
      declared("Link", "rowan::table(\"links\"), rowan::primary_key(a_id, n)",
               {field("a_id", "std::int64_t", "rowan::references(A::id)"), field("n", "std::int32_t")});
  const auto result = lowered({a, link});
  CHECK(result.told.empty());
  CHECK(result.declarations.schema.tables[1].indexes.empty());
  CHECK_FALSE(result.declarations.schema.tables[1].columns[0].identity.has_value());
}

TEST_CASE("a key that is a reference is neither an identity nor a generated uuid") {
  const auto a = declared("A", "rowan::table(\"a\")", {field("id", "rowan::uuid", "rowan::primary_key")});
  const auto b = declared("B", "rowan::table(\"b\")",
                          {field("id", "rowan::uuid", "rowan::primary_key, rowan::references(A::id)")});
  const auto result = lowered({a, b});
  CHECK(result.told.empty());
  CHECK(result.declarations.schema.tables[0].columns[0].default_value == "gen_random_uuid()");
  CHECK_FALSE(result.declarations.schema.tables[1].columns[0].default_value.has_value());
  CHECK(result.declarations.entities[1].members[0].required);
}

TEST_CASE("an unmanaged struct has an entity, no table, and needs no key") {
  const auto result =
      lowered({declared("V", "rowan::table(\"v\"), rowan::unmanaged", {field("n", "std::int32_t")})});
  CHECK(result.told.empty());
  CHECK(result.declarations.schema.tables.empty());
  REQUIRE(result.declarations.entities.size() == 1);
  CHECK(result.declarations.entities[0].primary_key.empty());
}

TEST_CASE("a mixin's fault is told once, whatever derives from it") {
  auto shared = field("made", "std::string", "rowan::created_at");
  const auto key = field("id", "std::int64_t", "rowan::primary_key");
  const auto result = lowered({declared("A", "rowan::table(\"a\")", {shared, key}),
                               declared("B", "rowan::table(\"b\")", {shared, key})});
  CHECK(result.told == "1000: created_at needs rowan::timestamptz, and 'made' is std::string\n");
}

TEST_CASE("comments are left out of the schema on request and stay in the entity") {
  auto documented = declared("A", "rowan::table(\"a\")", {field("id", "std::int64_t", "rowan::primary_key")});
  documented.documentation = "What it is.";
  CHECK(lowered({documented}).declarations.schema.tables[0].comment == "What it is.");
  ScanOptions silent;
  silent.comments = false;
  const auto result = lowered({documented}, silent);
  CHECK(result.declarations.schema.tables[0].comment.empty());
  CHECK(result.declarations.entities[0].documentation == "What it is.");
}

TEST_CASE("a member knows whether its column has a default in a table that Rowan manages") {
  const auto rank = field("rank", "std::int32_t", "rowan::default_sql(\"1\")");
  const auto plain = field("id", "std::int64_t", "rowan::primary_key");
  const auto managed = lowered({declared("A", "rowan::table(\"a\")", {plain, rank})});
  CHECK(managed.told.empty());
  CHECK(!managed.declarations.entities[0].members[0].has_default);
  CHECK(managed.declarations.entities[0].members[1].has_default);
  const auto foreign = lowered({declared("A", "rowan::table(\"a\"), rowan::unmanaged", {plain, rank})});
  CHECK(!foreign.declarations.entities[0].members[1].has_default);
}
