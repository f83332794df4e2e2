#include "golden/migrate/cases.hpp"
#include "golden/migrate/decide.hpp"

namespace rowan::tool::testing {
namespace {

TableBuilder goods() { return table("goods").id().required("price", "integer"); }
constexpr const char* two_goods = "INSERT INTO public.goods (price) VALUES (5), (7);";

}  // namespace

MigrateCases check_cases() {
  return {
      {"add_check",
       "P5: a check is added NOT VALID and validated later",
       schema().add(goods()),
       schema().add(goods().check("price_positive", "price > 0")),
       {},
       two_goods},
      {"change_check",
       "P5: a changed check is valid before the old one goes",
       schema().add(goods().check("price_range", "price > 0")),
       schema().add(goods().check("price_range", "price > 1 AND price < 1000")),
       {},
       two_goods},
      {"rename_check", "a check equal in all but its name is renamed",
       schema().add(goods().check("price_positive", "price > 0")),
       schema().add(goods().check("price_above_zero", "price > 0"))},
      {"check_and_its_column_go", "a check goes before its column, and comes back after it",
       schema().add(goods().optional("weight", "integer").check("weight_positive", "weight > 0")),
       schema().add(goods()), allow_drop(), two_goods},
      {"check_moves_to_new_column", "a check of one name moves from a dropped column to a new one",
       schema().add(goods().optional("weight", "integer").check("sane", "weight > 0")),
       schema().add(goods().optional("mass", "numeric(8,2)").check("sane", "mass > 0")), allow_drop(),
       two_goods},
      {"check_text_is_kept",
       "quotes and backslashes of a check survive",
       schema().add(goods().optional("label", "text")),
       schema().add(
           goods().optional("label", "text").check("label_plain", "label <> 'it''s' AND label !~ '\\d+'")),
       {},
       two_goods},
  };
}

}  // namespace rowan::tool::testing
