#include "golden/migrate/cases.hpp"
#include "golden/migrate/decide.hpp"

namespace rowan::tool::testing {
namespace {

TableBuilder people(std::string_view value = "'ok'") {
  return table("people").id().required("mood", "public.mood", value);
}
constexpr const char* two_people = "INSERT INTO public.people (mood) VALUES ('sad'), ('ok');";

}  // namespace

MigrateCases enum_type_cases() {
  return {
      {"add_enum_values",
       "P9: values come at their places, in a file of their own",
       schema().enum_type("mood", {"sad", "ok"}).add(people()),
       schema().enum_type("mood", {"awful", "sad", "meh", "ok", "happy"}).add(people()),
       {},
       two_people},
      {"default_to_new_enum_value",
       "P9: a default uses a new value after the commit that added it",
       schema().enum_type("mood", {"sad", "ok"}).add(people()),
       schema().enum_type("mood", {"sad", "ok", "happy"}).add(people("'happy'")),
       {},
       two_people},
      {"new_column_with_new_enum_value",
       "P9: a new column may default to a new value",
       schema().enum_type("mood", {"sad", "ok"}).add(people()),
       schema()
           .enum_type("mood", {"sad", "ok", "happy"})
           .add(people().required("goal", "public.mood", "'happy'")),
       {},
       two_people},
      {"remove_enum_value",
       "P9: removing a value rebuilds the type, with indexes, checks and defaults over it",
       schema()
           .enum_type("mood", {"sad", "ok", "never"})
           .add(people()
                    .optional("moods", "public.mood[]")
                    .check("not_sad", "mood <> 'sad' OR id > 0")
                    .index({"id"}, "people_ok",
                           [](Index& index) { index.predicate = expression("mood = 'ok'"); })),
       schema()
           .enum_type("mood", {"sad", "ok"})
           .add(people()
                    .optional("moods", "public.mood[]")
                    .check("not_sad", "mood <> 'sad' OR id > 0")
                    .index({"id"}, "people_ok",
                           [](Index& index) { index.predicate = expression("mood = 'ok'"); })),
       allow_drop(), two_people},
      {"remove_enum_value_and_change_default", "P9: the default moves off a value that goes",
       schema().enum_type("mood", {"sad", "ok", "never"}).add(people("'never'")),
       schema().enum_type("mood", {"sad", "ok", "happy"}).add(people("'happy'")), allow_drop(), two_people},
      {"reorder_enum_values", "another order of values is no change",
       schema().enum_type("mood", {"sad", "ok"}).add(people()),
       schema().enum_type("mood", {"ok", "sad"}).add(people())},
      {"enum_to_text", "a column leaves an enum type, and the type goes",
       schema().enum_type("mood", {"sad", "ok"}).add(people()),
       schema().add(table("people").id().required("mood", "text", "'ok'")),
       [] {
         auto decisions = cast("people", "mood", "mood::text");
         decisions.allow_drop = true;
         return decisions;
       }(),
       two_people},
      {"enum_type_comment", "the comment of an enum type changes in place",
       schema().enum_type("mood", {"sad", "ok"}, "how they feel").add(people()),
       schema().enum_type("mood", {"sad", "ok"}, "how they feel today").add(people())},
  };
}

}  // namespace rowan::tool::testing
