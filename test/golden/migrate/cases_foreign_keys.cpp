#include "golden/migrate/cases.hpp"
#include "golden/migrate/decide.hpp"

namespace rowan::tool::testing {
namespace {

TableBuilder parents() { return table("parents").id(); }
TableBuilder parents_that_carry(std::string_view type_text) {
  return parents().required("rank", type_text, "0").adjust([](Table& table) {
    table.primary_key->include = {"rank"};
  });
}
TableBuilder children() { return table("children").id().optional("parent_id", "bigint"); }
TableBuilder children(const std::function<void(ForeignKey&)>& adjust) {
  return children().foreign_key({"parent_id"}, "parents", {"id"}, adjust);
}
constexpr const char* family =
    "INSERT INTO public.parents DEFAULT VALUES; INSERT INTO public.children (parent_id) VALUES (1), (NULL);";

}  // namespace

MigrateCases foreign_key_cases() {
  return {
      {"add_foreign_key",
       "P3: the index first, the foreign key NOT VALID, its rows verified later",
       schema().add(parents()).add(children()),
       schema().add(parents()).add(children(nullptr).index({"parent_id"})),
       {},
       family},
      {"add_two_foreign_keys",
       "P3: two foreign keys go the same way",
       schema().add(parents()).add(children().optional("other_id", "bigint")),
       schema().add(parents()).add(
           children(nullptr).optional("other_id", "bigint").foreign_key({"other_id"}, "parents")),
       {},
       family},
      {"add_foreign_key_to_a_key_made_anew",
       "The primary key carries a column whose type changes: PostgreSQL makes it anew, before anything "
       "refers to it",
       schema().add(parents_that_carry("integer")).add(children()),
       schema().add(parents_that_carry("bigint")).add(children(nullptr)),
       cast("parents", "rank", "rank::bigint"), family},
      {"change_foreign_key_actions",
       "P3: other actions come with a successor that is valid before the old one goes",
       schema().add(parents()).add(children(nullptr)),
       schema().add(parents()).add(children([](ForeignKey& key) {
         key.on_delete = ReferentialAction::set_null;
         key.on_update = ReferentialAction::cascade;
       })),
       {},
       family},
      {"change_foreign_key_deferrable", "only deferrability changes in place",
       schema().schema("example").add(parents()).add(
           table("example.children").optional("parent_id", "bigint").foreign_key({"parent_id"}, "parents")),
       schema().schema("example").add(parents()).add(
           table("example.children")
               .optional("parent_id", "bigint")
               .foreign_key({"parent_id"}, "parents", {"id"},
                            [](ForeignKey& key) { key.deferrable = Deferrable::initially_deferred; }))},
      {"add_composite_foreign_key", "a composite foreign key comes after the key it needs",
       schema()
           .add(table("parents").required("org", "bigint").required("id", "bigint"))
           .add(table("children").required("org", "bigint").optional("parent_id", "bigint")),
       schema()
           .add(table("parents").required("org", "bigint").required("id", "bigint").unique({"org", "id"}))
           .add(table("children")
                    .required("org", "bigint")
                    .optional("parent_id", "bigint")
                    .foreign_key({"org", "parent_id"}, "parents", {"org", "id"},
                                 [](ForeignKey& key) {
                                   key.on_delete = ReferentialAction::set_null;
                                   key.set_columns = {"parent_id"};
                                 }))},
      {"add_foreign_key_column", "a new column with index and foreign key",
       schema().add(parents()).add(table("children").id()),
       schema().add(parents()).add(children(nullptr).index({"parent_id"}))},
      {"add_self_reference", "a tree that points to itself", schema().add(table("nodes").id()),
       schema().add(
           table("nodes").id().optional("up_id", "bigint").foreign_key({"up_id"}, "nodes").index({"up_id"}))},
      {"drop_foreign_key_and_index",
       "a foreign key and its index go, the column stays",
       schema().add(parents()).add(children(nullptr).index({"parent_id"})),
       schema().add(parents()).add(children()),
       {},
       family},
      {"repoint_foreign_key", "a foreign key points to another table under the same name",
       schema().add(parents()).add(table("guardians").id()).add(children(nullptr)),
       schema()
           .add(parents())
           .add(table("guardians").id())
           .add(children().foreign_key({"parent_id"}, "guardians"))},
  };
}

}  // namespace rowan::tool::testing
