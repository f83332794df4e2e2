#include "golden/migrate/decide.hpp"
#include "integration/contract/contract_cases.hpp"

namespace rowan::tool::testing {
namespace {

TableBuilder rooms() {
  return table("rooms")
      .id()
      .required("number", "integer")
      .optional("floor", "integer")
      .optional("name", "text");
}

using Adjust = void (*)(Table&);

/// The table `rooms` as `adjust` makes it.
Schema with(Adjust adjust) {
  Schema result = schema().add(rooms());
  adjust(result.tables[0]);
  return result;
}
Schema plain() { return schema().add(rooms()); }

MigrateCase case_of(std::string name, std::string about, Schema before, Schema after) {
  return {std::move(name),
          std::move(about),
          std::move(before),
          std::move(after),
          {},
          "insert into public.rooms (number, floor, name) values (1, 1, 'a'), (2, 1, 'b')"};
}

void rich_key(Table& rooms) {
  rooms.primary_key = PrimaryKey{
      "key of rooms", {"id"},           Deferrable::initially_immediate, {"number"}, {{"fillfactor", "80"}},
      "pg_default",   "what they go by"};
}

void rich_unique(Table& rooms) {
  rooms.uniques = {{"once",
                    {"number"},
                    false,
                    Deferrable::initially_deferred,
                    {"name", "floor"},
                    {{"fillfactor", "70"}},
                    {},
                    "numbers are unique"}};
}

Exclusion one_of_a_floor() {
  Exclusion exclusion{.name = "one_of_a_floor", .method = "btree"};
  exclusion.elements = {{{.column = "number", .expression = {}}, "="},
                        {{.column = {}, .expression = expression("lower(name)")}, "="}};
  exclusion.predicate = expression("floor > 0");
  exclusion.comment = "no two alike";
  return exclusion;
}

void excluded(Table& rooms) { rooms.exclusions = {one_of_a_floor()}; }

std::vector<MigrateCase> of_keys() {
  return {
      case_of("keys_primary_key_options", "a primary key gets a name, INCLUDE, WITH, a comment and waits",
              plain(), with(rich_key)),
      case_of("keys_unique_options", "a unique constraint with all options", plain(), with(rich_unique)),
      case_of("keys_unique_comment", "only the comment of a constraint changes", with(rich_unique),
              with([](Table& rooms) {
                rich_unique(rooms);
                rooms.uniques[0].comment = "others";
              })),
      {"keys_twice_over_the_same_columns", "a new table with a primary key and two unique constraints alike",
       schema(), with([](Table& rooms) {
         rooms.uniques = {{"again", {"id"}}, {"once", {"name"}}, {"twice", {"name"}}};
       })},
      {"keys_new_table", "a new table with all of them", schema(), with([](Table& rooms) {
         rich_key(rooms);
         rich_unique(rooms);
         excluded(rooms);
         rooms.checks = {{"low", expression("floor < 9"), false, true, "not proved"}};
       })},
  };
}

std::vector<MigrateCase> of_checks() {
  return {
      case_of("keys_check_options", "a check NOT VALID and NO INHERIT stays so", plain(),
              with([](Table& rooms) {
                rooms.checks = {{"low", expression("floor < 9"), false, true, "not proved"},
                                {"high", expression("floor > -9"), true, true, {}}};
              })),
      case_of("keys_check_not_valid_again", "a valid check becomes NOT VALID", with([](Table& rooms) {
                rooms.checks = {{"low", expression("floor < 9"), true, false, "still said"}};
              }),
              with([](Table& rooms) {
                rooms.checks = {{"low", expression("floor < 9"), false, false, "still said"}};
              })),
      case_of("keys_check_no_inherit", "a check becomes NO INHERIT",
              with([](Table& rooms) { rooms.checks = {{"low", expression("floor < 9"), true, false, {}}}; }),
              with([](Table& rooms) { rooms.checks = {{"low", expression("floor < 9"), true, true, {}}}; })),
  };
}

std::vector<MigrateCase> of_exclusions() {
  return {
      case_of("keys_exclusion", "an exclusion constraint with an expression and a condition", plain(),
              with(excluded)),
      case_of("keys_exclusion_changes", "an exclusion constraint becomes another one", with(excluded),
              with([](Table& rooms) {
                excluded(rooms);
                rooms.exclusions[0].elements.pop_back();
                rooms.exclusions[0].deferrable = Deferrable::initially_deferred;
                rooms.exclusions[0].include = {"floor"};
                rooms.exclusions[0].with = {{"fillfactor", "60"}};
                rooms.exclusions[0].comment = "changed";
              })),
      case_of("keys_exclusion_renamed", "an exclusion constraint gets another name", with(excluded),
              with([](Table& rooms) {
                excluded(rooms);
                rooms.exclusions[0].name = "other";
              })),
      MigrateCase{
          "keys_exclusion_over_renamed_column", "columns of keys are renamed under them",
          with([](Table& rooms) {
            excluded(rooms);
            rich_unique(rooms);
          }),
          [] {
            Schema after = schema().add(table("rooms")
                                            .id()
                                            .required("no", "integer")
                                            .optional("level", "integer")
                                            .optional("name", "text"));
            auto& rooms = after.tables[0];
            excluded(rooms);
            rich_unique(rooms);
            rooms.exclusions[0].elements[0].key.column = "no";
            rooms.exclusions[0].predicate = expression("level > 0");
            rooms.uniques[0].columns = {"no"};
            rooms.uniques[0].include = {"name", "level"};
            return after;
          }(),
          decide({renamed_column("rooms", "number", "no"), renamed_column("rooms", "floor", "level")}),
          "insert into public.rooms (number, floor, name) values (1, 1, 'a'), (2, 1, 'b')"},
      {"keys_exclusion_under_type_change", "a column of an exclusion constraint changes its type",
       with(excluded), with([](Table& rooms) {
         excluded(rooms);
         rooms.columns[1].type = type("bigint");
       }),
       cast("rooms", "number", "number::bigint"),
       "insert into public.rooms (number, floor, name) values (1, 1, 'a'), (2, 1, 'b')"},
  };
}

/// An exclusion constraint whose condition names a value of an enum type.
Schema with_moods(Names moods, const std::string& calm_mood = "calm") {
  Schema result = schema().enum_type("mood", std::move(moods)).add(rooms().required("mood", "public.mood"));
  Exclusion calm{.name = "one_calm", .method = "btree"};
  calm.elements = {{{.column = "number", .expression = {}}, "="}};
  calm.predicate = expression("mood = '" + calm_mood + "'::public.mood");
  result.tables[0].exclusions = {calm};
  return result;
}

std::vector<MigrateCase> of_exclusions_over_enum_types() {
  return {
      {"keys_exclusion_over_shrinking_enum", "an enum type that an exclusion constraint names loses a value",
       with_moods({"calm", "loud", "mad"}), with_moods({"calm", "loud"}), allow_drop(),
       "insert into public.rooms (number, mood) values (1, 'calm'), (1, 'loud')"},
      {"keys_exclusion_over_renamed_value", "a value that an exclusion constraint names gets another name",
       with_moods({"calm", "loud"}), with_moods({"quiet", "loud"}, "quiet"),
       decide({renamed_enum_value("mood", "calm", "quiet")}),
       "insert into public.rooms (number, mood) values (1, 'calm'), (1, 'loud')"},
      {"keys_exclusion_over_growing_enum",
       "an enum type that an exclusion constraint names gains a value",
       with_moods({"calm", "loud"}),
       with_moods({"calm", "loud", "mad"}),
       {},
       "insert into public.rooms (number, mood) values (1, 'calm'), (1, 'loud')"},
  };
}

std::vector<MigrateCase> of_foreign_keys() {
  const auto parents = [] {
    return table("far.parents")
        .id()
        .required("a", "integer")
        .required("b", "integer")
        .unique_index({"b", "a"});
  };
  const auto children = [] {
    return table("children").id().optional("a", "integer").optional("b", "integer");
  };
  const auto linked = [&](const std::function<void(ForeignKey&)>& adjust) {
    return Schema(schema().schema("far").add(parents()).add(
        children().foreign_key({"a", "b"}, "far.parents", {"a", "b"}, adjust)));
  };
  const std::string rows =
      "insert into far.parents (a, b) values (1, 2); insert into public.children (a, b) values (1, 2)";
  const Schema none = schema().schema("far").add(parents()).add(children());
  return {
      {"keys_foreign_key_full",
       "a composite key to a unique index of another schema, MATCH FULL",
       none,
       linked([](ForeignKey& key) {
         key.match = MatchType::full;
         key.on_update = ReferentialAction::cascade;
         key.deferrable = Deferrable::initially_deferred;
         key.comment = "where it comes from";
       }),
       {},
       rows},
      {"keys_foreign_key_set_null",
       "SET NULL of some columns, NOT VALID kept",
       none,
       linked([](ForeignKey& key) {
         key.on_delete = ReferentialAction::set_null;
         key.set_columns = {"b"};
         key.valid = false;
       }),
       {},
       rows},
      {"keys_foreign_key_not_valid_again",
       "a valid foreign key becomes NOT VALID",
       linked([](ForeignKey& key) { key.comment = "kept"; }),
       linked([](ForeignKey& key) {
         key.comment = "kept";
         key.valid = false;
       }),
       {},
       rows},
      {"keys_foreign_key_comment",
       "only the comment changes",
       linked([](ForeignKey&) {}),
       linked([](ForeignKey& key) { key.comment = "new"; }),
       {},
       rows},
  };
}

std::vector<MigrateCase> of_indexes_and_schemas() {
  const auto with_statistics = [](int target) {
    Schema result = schema().add(rooms().index({"number"}, "by_expression", [&](Index& index) {
      index.keys.push_back({.column = {}, .expression = expression("lower(name)")});
      if (target > 0) index.keys[1].statistics = target;
    }));
    return result;
  };
  const auto commented = [](std::string text) {
    Schema result = schema().schema("far").add(rooms());
    result.schema_comments = {{"far", std::move(text)}, {"public", "the usual"}};
    return result;
  };
  return {
      case_of("keys_index_statistics", "the statistics of an expression change in place", with_statistics(0),
              with_statistics(500)),
      case_of("keys_new_index_statistics", "a new index with statistics of its expression", plain(),
              with_statistics(300)),
      case_of("keys_drop_index_statistics", "an index with statistics of its expression goes",
              with_statistics(300), plain()),
      case_of("keys_schema_comments", "schemas get comments", plain(), commented("away")),
      case_of("keys_schema_comment_changes", "a comment of a schema changes", commented("away"),
              commented("near")),
      {"keys_drop_commented_schema", "a schema with a comment goes", commented("away"), plain(),
       allow_drop()},
  };
}

}  // namespace

MigrateCases key_option_cases() {
  MigrateCases all;
  for (const auto make : {of_keys, of_checks, of_exclusions, of_exclusions_over_enum_types, of_foreign_keys,
                          of_indexes_and_schemas})
    for (auto& each : make()) all.push_back(std::move(each));
  return all;
}

}  // namespace rowan::tool::testing
