#include <rowan/schema.hpp>

struct [[rowan::table]] NoName {  // expect: error: 'table' needs an argument: table("name")
  [[rowan::primary_key]] std::int64_t id{};
};
struct [[using rowan: table("orders"),
         index(id, uniqe),                    // expect: error: 'Order' has no member 'uniqe'
         index(id, wher = "id > 0"),          // expect: error: unknown option 'wher' of index; did you mean 'where'?
         index(id, name = "a", name = "b"),   // expect: error: 'name' of index is given twice
         index(id, name = 3),                 // expect: error: 'name' of index must be a string
         index(id, using = btre),             // expect: error: unknown value 'btre' of 'using'; did you mean 'btree'?
         index(ascending(id)),                // expect: error: unknown index key 'ascending'
         index(desc(id, nulls_frist)),        // expect: error: unknown value 'nulls_frist' in desc; did you mean 'nulls_first'?
         index(),                             // expect: error: 'index' needs an argument: index(key)
         index(id, with = "fillfactor"),      // expect: error: 'fillfactor' is not a storage parameter
         index(id, unique = maybe),           // expect: error: unknown value 'maybe' of 'unique'
         check("positive" "id > 0"),          // expect: error: 'check' needs an argument
         unique(id id)                        // expect: error: expected ',' or ')' in the arguments of 'unique', found 'id'
         ]] Order {
  [[rowan::primary_key]] std::int64_t id{};
  [[rowan::created_at(now)]] rowan::timestamptz made{};  // expect: error: 'created_at' takes no arguments
  [[rowan::identity(sometimes)]] std::int64_t n{};       // expect: error: unknown value 'sometimes' of 'when'
  [[rowan::column("a", "b")]] std::string a{};           // expect: error: 'column' takes 1 argument
  [[rowan::references(Order::id, on_delete)]] std::int64_t d{};  // expect: error: 'on_delete' of references needs a value: on_delete = …; legal: no_action
  [[rowan::column("")]] std::string b{};                 // expect: error: 'name' of column is empty
  [[rowan::index(desc)]] std::string c{};                // expect: error: unknown option 'desc' of index
};
