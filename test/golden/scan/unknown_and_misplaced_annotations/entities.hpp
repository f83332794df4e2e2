#include <rowan/schema.hpp>

struct [[rowan::tabel("typos")]] Typo {  // expect: error: unknown annotation 'tabel'; did you mean 'table'?
  [[rowan::primary_key]] std::int64_t id{};
};
struct [[rowan::table("posts"), rowan::frobnicate]] Post {  // expect: error: unknown annotation 'frobnicate'
  [[rowan::primary_key]] std::int64_t id{};
  [[rowan::table("posts")]] std::string a{};  // expect: error: 'table' stands on a struct, not on a member
  [[rowan::refrences(Post::id)]] std::int64_t parent_id{};  // expect: error: unknown annotation 'refrences'; did you mean 'references'?
  [[rowan::unique, rowan::unique]] std::string b{};  // expect: error: 'unique' is given twice
  [[rowan::unique]] void method();  // expect: error: 'unique' stands on nothing that is read here
  [[rowan::index]] static int counter;  // expect: error: 'index' stands on nothing that is read here
  [[maybe_unused]] int other_attributes_are_free{};
};
enum class [[rowan::table("moods")]] Mood { happy };  // expect: error: 'table' stands on a struct, not on an enum
struct [[rowan::table("uses")]] Use {
  [[rowan::primary_key]] std::int64_t id{};
  Mood mood{};
};
struct [[rowan::schema("lost")]] NoTable {};  // expect: error: 'NoTable' has annotations but no table
template <class T>
struct [[rowan::table("templates")]] Template {  // expect: error: a class template cannot be a table
  [[rowan::primary_key]] std::int64_t id{};
};
