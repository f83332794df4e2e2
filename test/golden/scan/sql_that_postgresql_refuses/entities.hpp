#include <rowan/schema.hpp>

struct [[using rowan: table("items"),
         check("other_rows", "price < (SELECT avg(price) FROM items)"),  // expect: error: in SQL: a subquery
         check("exists", "EXISTS (SELECT FROM others)"),         // expect: error: in SQL: a subquery
         check("listed", "name IN (SELECT name FROM others)"),   // expect: error: in SQL: a subquery
         check("total", "sum(price) > 0"),                       // expect: error: in SQL: the aggregate sum()
         check("counted", "count(*) > 0"),                       // expect: error: in SQL: the aggregate count()
         check("filtered", "own(price) FILTER (WHERE true) > 0"),  // expect: error: in SQL: the aggregate own()
         check("ranked", "rank() OVER (ORDER BY price) > 1"),    // expect: error: in SQL: the window function rank()
         check("windowed", "sum(price) OVER () > 1"),            // expect: error: in SQL: the window function sum()
         check("parameter", "price > $1"),                       // expect: error: in SQL: the parameter $1
         check("another", "price > others.price"),               // expect: error: in SQL: the qualifier 'others'
         check("elsewhere", "price > shop.items.price"),         // expect: error: in SQL: the qualifier 'shop.items'
         check("own", "items.price > 0 AND public.items.price < 9 AND app.count(name) > 0"),
         index(expr("lower(max(name))")),                        // expect: error: in SQL: the aggregate max()
         index(name, where = "price > (SELECT 1)"),              // expect: error: in SQL: a subquery
         unique(name, where = "old.price > 0")                   // expect: error: in SQL: the qualifier 'old'
         ]] Item {
  [[rowan::primary_key]] std::int64_t id{};
  std::string name{};
  rowan::decimal price{};
  [[rowan::default_sql("(SELECT max(id) FROM items)")]] std::int64_t a{};  // expect: error: in SQL: a subquery
  [[rowan::default_sql("$1")]] std::int64_t b{};                 // expect: error: in SQL: the parameter $1
  [[rowan::using_cast("string_agg(c, ',')")]] std::string c{};   // expect: error: in SQL: the aggregate string_agg()
};
