#include <rowan/schema.hpp>

struct [[using rowan: table("items"),
         check("broken", "price > > 0"),                 // expect: error: in SQL: syntax error
         check("incomplete", "price > "),                // expect: error: in SQL: syntax error
         check("unknown", "prise > 0"),                  // expect: error: table 'items' has no column 'prise'; did you mean 'price'?
         check("escaped", "name <> '\t\\' and nmae <> ''"),  // expect: error: table 'items' has no column 'nmae'; did you mean 'name'?
         check("raw", R"(name <> 'x' and
               zzzzzzzz > 0)"),                          // expect: error: table 'items' has no column 'zzzzzzzz'; its columns are
         check("joined", "price > 0 "
                         "and prce < 9"),                // expect: error: table 'items' has no column 'prce'
         check("member", "class_name <> ''"),            // expect: error: table 'items' has no column 'class_name'; did you mean 'class'?
         check("empty", " "),                            // expect: error: an SQL expression is expected
         check("fields", "price > 0", fields = nme),     // expect: error: 'Item' has no member 'nme'; did you mean 'name'?
         index(name, where = "gone ="),                  // expect: error: in SQL: syntax error
         index(expr("lower(nam)")),                      // expect: error: table 'items' has no column 'nam'; did you mean 'name'?
         index(class)                                    // expect: error: annotations name members, and column 'class' is the member 'class_name'
         ]] Item {
  [[rowan::primary_key]] std::int64_t id{};
  std::string name{};
  rowan::decimal price{};
  [[rowan::column("class")]] std::string class_name{};
  [[rowan::default_sql("price + 1")]] std::int32_t a{};   // expect: error: a column's default cannot mention columns
  [[rowan::default_sql("now(")]] rowan::timestamptz b{};  // expect: error: in SQL: syntax error
  [[rowan::using_cast("c::")]] std::string c{};           // expect: error: in SQL: syntax error
};
