#include "golden/migrate/cases.hpp"
#include "golden/migrate/decide.hpp"

namespace rowan::tool::testing {
namespace {

TableBuilder people(std::string_view value = "'ok'") {
  return table("people").id().required("mood", "public.mood", value);
}
/// What things cost in a currency that rates know.
Schema bills(Names currencies) {
  return schema()
      .enum_type("currency", std::move(currencies))
      .add(table("rates").required("currency", "public.currency").primary_key({"currency"}))
      .add(table("bills")
               .id()
               .required("currency", "public.currency")
               .index({"currency"})
               .foreign_key({"currency"}, "rates", {"currency"}));
}
constexpr const char* two_bills =
    "INSERT INTO public.rates VALUES ('eur'), ('usd'); INSERT INTO public.bills (currency) VALUES ('usd'), "
    "('eur');";

Schema boxes(Names sizes, Names shapes, std::string_view lid) {
  return schema()
      .enum_type("size", std::move(sizes))
      .enum_type("shape", std::move(shapes))
      .add(table("boxes")
               .id()
               .required("size", "public.size", "'small'")
               .required("shape", "public.shape", "'round'")
               .required("lid", lid, "'flat'")
               .check("sane", "NOT (size = 'small' AND shape = 'round')"));
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
      {"add_enum_value_under_foreign_key",
       "P9: the way back makes the foreign keys of the type again",
       bills({"eur", "usd"}),
       bills({"eur", "usd", "chf"}),
       {},
       two_bills},
      {"remove_enum_value_under_foreign_key",
       "P9: a foreign key goes before the type is rebuilt, and comes back", bills({"eur", "usd", "dem"}),
       bills({"eur", "usd"}), allow_drop(), two_bills},
      {"add_enum_value_and_rename_its_table", "P9: the way back knows the table by the name that it has then",
       schema().enum_type("mood", {"sad", "ok"}).add(people()),
       schema()
           .enum_type("mood", {"sad", "ok", "happy"})
           .add(table("persons").id().required("feeling", "public.mood", "'ok'")),
       decide({renamed_table("people", "persons"), renamed_column("persons", "mood", "feeling")}),
       two_people},
      {"remove_values_of_two_enum_types", "P9: a column goes from one rebuilt type to the other",
       boxes({"small", "large", "flat"}, {"round", "square", "odd"}, "public.size"),
       boxes({"small", "large"}, {"round", "square", "flat"}, "public.shape"),
       [] {
         auto decisions = cast("boxes", "lid", "lid::text::public.shape");
         decisions.allow_drop = true;
         return decisions;
       }(),
       "INSERT INTO public.boxes (size, shape) VALUES ('large', 'square'), ('small', 'square');"},
      {"remove_enum_value_with_its_rows", "P9: rows that are dropped beside it do not keep a value",
       schema()
           .enum_type("mood", {"sad", "ok"})
           .add(people().optional("former", "public.mood"))
           .add(table("pets").id().required("mood", "public.mood", "'sad'")),
       schema().enum_type("mood", {"ok"}).add(people()), allow_drop(),
       "INSERT INTO public.people (former) VALUES ('sad'); INSERT INTO public.pets DEFAULT VALUES;"},
      {"enum_type_comment", "the comment of an enum type changes in place",
       schema().enum_type("mood", {"sad", "ok"}, "how they feel").add(people()),
       schema().enum_type("mood", {"sad", "ok"}, "how they feel today").add(people())},
  };
}

}  // namespace rowan::tool::testing
