#include <rowan/schema.hpp>
#include <cstdint>

struct [[using rowan: table("items"),
         statement("no_up", down = "SELECT 1"),  // expect: error: 'statement' needs the SQL that it runs
         statement("raw", up = R"(CREATE VIEW v AS
           SELECT id FRM items WHERE x)", down = "DROP VIEW v"),  // expect: error: in SQL: syntax error
         statement("empty", up = "-- nothing", down = "SELECT 1"),  // expect: error: in SQL: an SQL statement is expected
         statement("outside", up = "CREATE INDEX CONCURRENTLY i ON items (id)", down = "DROP INDEX i"),  // expect: error: in SQL: CREATE INDEX CONCURRENTLY cannot run inside the transaction
         statement("marker", up = R"(SELECT 1;
-- +goose Down  // expect: error: in SQL: a line that begins with '-- +goose'
SELECT 2)", down = "SELECT 1"),
         statement("a", up = "SELECT 1", down = "SELECT 1", after = "b"),  // expect: error: statements wait for each other: a is after b is after a
         statement("b", up = "SELECT 1", down = "SELECT 1", after = {"a"}),
         statement("b", up = "SELECT 1", down = "SELECT 1"),  // expect: error: there is a statement 'b' already
         statement("lost", up = "SELECT 1", down = "SELECT 1", after = {"rwa"}),  // expect: error: statement 'lost' is after 'rwa', which does not exist; did you mean 'raw'?
         statement("waits", up = "SELECT 1", on_destroy),  // expect: error: 'on_destroy' needs what is run then
         statement("number", up = "SELECT 1", after = 3)]] Item {  // expect: error: 'after' of statement must be a string
  [[rowan::primary_key]] std::int64_t id{};
};
