#include "golden/migrate/cases.hpp"
#include "golden/migrate/decide.hpp"

namespace rowan::tool::testing {
namespace {

constexpr std::string_view next_id = "nextval('public.notes_id_seq'::regclass)";
TableBuilder serial_notes() {
  return table("notes").required("id", "integer", next_id).optional("body", "text").primary_key({"id"});
}
TableBuilder numbered_notes() { return table("notes").id().optional("body", "text"); }
constexpr const char* three_notes = "INSERT INTO public.notes (body) VALUES ('a'), ('b'), ('c');";

void count_in_tens(Sequence& sequence) {
  sequence.options.start = 1000;
  sequence.options.increment = 10;
  sequence.options.cache = 20;
}

void count_down(Sequence& sequence) {
  sequence.options.increment = -1;
  sequence.options.min_value = -500;
  sequence.options.cycle = true;
  sequence.comment = "backwards";
}

}  // namespace

MigrateCases sequence_cases() {
  return {
      {"create_serial", "a serial is a sequence, a default that draws from it, and the column that owns it",
       schema(), schema().sequence("notes_id_seq", "integer", "notes.id").add(serial_notes())},
      {"create_serial_of_another_type",
       "an old serial counts in bigint on an integer column, under its own name", schema(),
       schema()
           .schema("shop")
           .sequence("shop.Numbers", "bigint", "shop.Orders.id")
           .add(table("shop.Orders").required("id", "integer", "nextval('shop.\"Numbers\"'::regclass)"))},
      {"drop_serial", "a table goes with the sequence that it owned",
       schema().sequence("notes_id_seq", "integer", "notes.id").add(serial_notes()), schema(), allow_drop(),
       three_notes},
      {"serial_to_identity",
       "a serial becomes an identity: its sequence goes first, the names are the same",
       schema().sequence("notes_id_seq", "integer", "notes.id").add(serial_notes()),
       schema().add(
           table("notes").required("id", "integer").identity().optional("body", "text").primary_key({"id"})),
       {},
       three_notes},
      {"identity_to_serial",
       "an identity becomes a serial",
       schema().add(numbered_notes()),
       schema()
           .sequence("notes_id_seq", "bigint", "notes.id")
           .add(
               table("notes").required("id", "bigint", next_id).optional("body", "text").primary_key({"id"})),
       {},
       three_notes},
      {"column_to_serial",
       "a column with rows becomes a serial, which counts on after them",
       schema().add(table("notes").required("id", "bigint").optional("body", "text").primary_key({"id"})),
       schema()
           .sequence("notes_id_seq", "bigint", "notes.id", count_in_tens)
           .add(
               table("notes").required("id", "bigint", next_id).optional("body", "text").primary_key({"id"})),
       {},
       "INSERT INTO public.notes (id) VALUES (7), (2040);"},
      {"column_to_identity_with_options",
       "an identity that counts down goes on below the lowest number",
       schema().add(table("notes").required("id", "bigint").optional("body", "text").primary_key({"id"})),
       schema().add(table("notes")
                        .id()
                        .with([](Column& id) {
                          id.identity_options.increment = -5;
                          id.identity_options.max_value = 100;
                          id.identity_sequence = "countdown";
                        })
                        .optional("body", "text")),
       {},
       "INSERT INTO public.notes (id) VALUES (7), (-40);"},
      {"add_serial_column",
       "P1: a serial column is added empty, filled from its sequence, then required",
       schema().add(numbered_notes()),
       schema()
           .sequence("notes_place_seq", "integer", "notes.place")
           .add(numbered_notes().required("place", "integer", "nextval('public.notes_place_seq'::regclass)")),
       {},
       three_notes},
      {"shared_sequence", "two tables draw from one sequence, which nobody owns", schema(),
       schema()
           .sequence("numbers", "bigint", {}, count_in_tens)
           .add(table("orders").required("number", "bigint", "nextval('public.numbers'::regclass)"))
           .add(table("invoices").required("number", "bigint", "nextval('public.numbers'::regclass)"))},
      {"alter_sequence", "type, options and direction of a sequence change in place",
       schema().sequence("numbers", "bigint", {}, count_in_tens).sequence("places").add(numbered_notes()),
       schema()
           .sequence("numbers", "integer")
           .sequence("places", "bigint", {}, count_down)
           .add(numbered_notes())},
      {"drop_free_sequence", "a sequence of nobody is dropped when that is meant",
       schema().sequence("numbers").add(numbered_notes()), schema().add(numbered_notes()), allow_drop()},
      {"give_sequence_to_column", "a sequence gets an owner, and loses it",
       schema().sequence("a").sequence("b", "bigint", "notes.id").add(numbered_notes()),
       schema().sequence("a", "bigint", "notes.body").sequence("b").add(numbered_notes())},
      {"sequence_stays_logged",
       "a sequence stays as it is when the table that owns it becomes unlogged",
       schema().sequence("notes_id_seq", "integer", "notes.id").add(serial_notes()),
       schema().sequence("notes_id_seq", "integer", "notes.id").add(serial_notes().adjust([](Table& table) {
         table.unlogged = true;
       })),
       {},
       three_notes},
      {"rename_serial_table", "the sequences of a renamed table follow its name",
       schema().sequence("notes_id_seq", "integer", "notes.id").add(serial_notes()).add(table("logs").id()),
       schema()
           .sequence("remarks_id_seq", "integer", "remarks.id")
           .add(table("remarks")
                    .required("id", "integer", "nextval('public.remarks_id_seq'::regclass)")
                    .optional("body", "text")
                    .primary_key({"id"}))
           .add(table("entries").id()),
       [] {
         Decisions decisions;
         decisions.renames = {{Decisions::Rename::Kind::table, {"public", "remarks"}, "", "notes"},
                              {Decisions::Rename::Kind::table, {"public", "entries"}, "", "logs"}};
         return decisions;
       }(),
       three_notes},
      {"move_serial_table", "a table that moves to another schema takes the sequence that it owns along",
       schema().schema("shop").sequence("notes_id_seq", "integer", "notes.id").add(serial_notes()),
       schema()
           .schema("shop")
           .sequence("shop.notes_id_seq", "integer", "shop.notes.id")
           .add(table("shop.notes")
                    .required("id", "integer", "nextval('shop.notes_id_seq'::regclass)")
                    .optional("body", "text")
                    .primary_key({"id"})),
       [] {
         Decisions decisions;
         decisions.renames = {{Decisions::Rename::Kind::table, {"shop", "notes"}, "", "public.notes"}};
         return decisions;
       }(),
       three_notes},
      {"identity_options", "identity columns have sequence options and a name of it from the start", schema(),
       schema().add(table("notes").required("id", "bigint").identity().with([](Column& column) {
         column.identity_sequence = "note numbers";
         column.identity_options.start = 100;
         column.identity_options.max_value = 5000;
       }))},
      {"change_identity_options",
       "options and name of an identity's sequence change in place",
       schema().add(table("notes").id().with([](Column& id) { id.identity_options.cache = 5; })),
       schema().add(table("notes").id().with([](Column& id) {
         id.identity_options.increment = 2;
         id.identity_options.cycle = true;
         id.identity_sequence = "numbers";
       })),
       {},
       "INSERT INTO public.notes DEFAULT VALUES;"},
      {"identity_with_options_to_plain", "an identity with options loses them with the identity",
       schema().add(table("notes").id().with([](Column& id) {
         id.identity_options.start = 7;
         id.identity_sequence = "numbers";
       })),
       schema().add(table("notes").required("id", "bigint").primary_key({"id"}))},
  };
}

}  // namespace rowan::tool::testing
