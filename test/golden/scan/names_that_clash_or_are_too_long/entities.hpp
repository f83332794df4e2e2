#include <rowan/schema.hpp>

struct [[rowan::table("things")]] Thing {
  [[rowan::primary_key]] std::int64_t id{};
  std::string name{};
  [[rowan::column("name")]] std::string title{};  // expect: error: two members of 'Thing' are the column 'name'
};
struct [[rowan::table("things")]] Other {  // expect: error: two structs are the table 'things'
  [[rowan::primary_key(name = "others_pkey")]] std::int64_t id{};
};
struct [[using rowan: table("more"),
         check("same", "a > 0"),
         check("same", "b > 0"),         // expect: error: two keys, indexes or checks of 'more' have the name 'same'
         index(a), index(a, unique),     // expect: error: two keys, indexes or checks of 'more' have the name 'more_a_idx'
         index(b, name = "things")       // expect: error: the name 'things' is taken in its schema
         ]] More {
  [[rowan::primary_key]] std::int64_t id{};
  int a{};
  int b{};
  [[rowan::column("a_name_of_more_than_sixty_three_bytes_is_cut_by_postgresql_silently")]] int c{};  // expect: error: 'a_name_of_more
  int a_member_whose_name_has_more_than_sixty_three_bytes_cannot_be_a_column{};  // expect: error: column 'a_member
};
enum class [[rowan::enum_type("mood")]] Mood { good };
enum class [[rowan::enum_type("mood")]] Temper { bad };  // expect: error: two enums are the type 'mood'
struct Base {
  int shared{};
};
struct [[rowan::table("derived")]] Derived : Base {
  [[rowan::primary_key]] std::int64_t id{};
  int shared{};  // expect: error: two members of 'Derived' are the column 'shared'
};
struct [[rowan::table("a_table_with_a_very_long_name_that_still_fits_into_its_limit")]] LongName {
  [[rowan::primary_key]] std::int64_t id{};
  [[rowan::unique]] std::string a_column_with_a_long_name_too{};
};
