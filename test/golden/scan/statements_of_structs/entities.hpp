#include <rowan/schema.hpp>
#include <cstdint>

struct [[using rowan: table("orders"),
         statement("touch", up = R"(
           CREATE FUNCTION touch() RETURNS trigger LANGUAGE plpgsql AS $$
           BEGIN RETURN NEW; END $$;
           CREATE TRIGGER touch BEFORE UPDATE ON orders FOR EACH ROW EXECUTE FUNCTION touch();
         )", down = "DROP FUNCTION touch()", on_destroy),
         statement("seed", up = "INSERT INTO orders DEFAULT VALUES", after = {"touch", "order_ids"})]] Order {  // expect: note: statement 'seed' has no down: a migration that runs it cannot be undone
  [[rowan::primary_key]] std::int64_t id{};
};

struct [[using rowan: table("order_ids"), unmanaged,
         statement("order_ids", up = "CREATE VIEW order_ids AS SELECT id FROM orders", down = "DROP VIEW order_ids")]] OrderId {
  std::int64_t id{};
};
