// The tour: insert, find, update, query, load, transaction, upsert and errors on the repositories of
// shop.hpp.
#include <iostream>

#include <rowan/rowan.hpp>

#include "shop.rowan.hpp"

namespace c = shop::columns;

namespace {

void heading(const char* text) { std::cout << "\n" << text << "\n"; }

void print(const shop::Customer& customer) {
  std::cout << "  " << customer.email << "  nickname " << customer.nickname.value_or("(none)") << "\n";
}

void print(const shop::Product& product) {
  std::cout << "  " << product.name << "  " << product.price << "  in stock " << product.stock << "\n";
}

void seed(rowan::Database& db) {
  const shop::ProductRepository products{db};
  products.insert_all({{.name = "espresso machine", .price = rowan::decimal{"249.00"}, .stock = 2},
                       {.name = "grinder", .price = rowan::decimal{"89.90"}, .stock = 5},
                       {.name = "beans, 1 kg", .price = rowan::decimal{"21.50"}, .stock = 40}});
}

void customers(rowan::Database& db) {
  const shop::CustomerRepository customers{db};

  heading("insert: the row as PostgreSQL has it, its generated key included");
  const auto ann = customers.insert({.email = "ann@example.org"});
  customers.insert({.email = "bob@example.org", .nickname = "Bob"});
  print(ann);

  heading("update: only what is set");
  print(customers.update(ann.id, {.nickname = "Ann"}));

  heading("find_by_email: an optional, from the unique key");
  if (const auto bob = customers.find_by_email("bob@example.org")) print(*bob);

  heading("upsert: insert, or update the row with the same email");
  print(customers.upsert({.email = "ann@example.org", .nickname = "Annie"}));
  customers.update(ann.id, {.email = "ann@example.com"});
}

shop::Order buy(rowan::Database& db, const shop::Customer& customer, const shop::Product& product,
                int count) {
  return db.transaction([&](rowan::Transaction& tx) {
    const shop::ProductRepository products{tx};
    const shop::OrderRepository orders{tx};
    products.update(product.id, {.stock = c::product.stock - count});
    return orders.insert({.customer_id = customer.id, .product_id = product.id, .amount = product.price});
  });
}

void orders(rowan::Database& db) {
  const shop::ProductRepository products{db};
  const auto ann = shop::CustomerRepository{db}.find_by_email("ann@example.com").value();
  const auto bob = shop::CustomerRepository{db}.find_by_email("bob@example.org").value();

  heading("transaction: an order takes from the stock, stock = stock - 1 runs in PostgreSQL");
  for (const auto& product : products.order_by(c::product.price.desc()).list()) {
    buy(db, ann, product, 1);
    if (product.stock > 3) buy(db, bob, product, 2);
  }
  for (const auto& product : products.order_by(c::product.name).list()) print(product);

  heading(
      "where, order_by, limit, load: pending orders of example.com, the dearest first, in two round trips");
  const auto open = shop::OrderRepository{db}
                        .where(c::order.status == shop::OrderStatus::pending &&
                               c::order.customer->email.ilike("%@example.com"))
                        .order_by(c::order.amount.desc())
                        .limit(20)
                        .load(c::order.customer)
                        .load(c::order.product)
                        .list();
  for (const auto& order : open)
    std::cout << "  order " << order.id << "  " << order.amount << "  " << order.product->name << "  for "
              << order.customer->email << "\n";
}

void errors(rowan::Database& db) {
  const shop::ProductRepository products{db};

  heading("errors: the field and the message written at the check");
  const auto machine = products.find_by_name("espresso machine").value();
  try {
    products.update(machine.id, {.stock = c::product.stock - 100});
  } catch (const rowan::CheckViolation& violation) {
    std::cout << "  " << violation.fields().front() << " " << violation.message() << "\n";
  }
  try {
    products.insert({.name = "grinder", .price = rowan::decimal{"1.00"}});
  } catch (const rowan::UniqueViolation& violation) {
    std::cout << "  " << violation.fields().front() << " " << violation.message() << "\n";
  }
  try {
    (void)products.get(404);
  } catch (const rowan::NotFound& error) {
    std::cout << "  " << error.what() << "\n";
  }
}

}  // namespace

int main() try {
  rowan::Database db{rowan::Options::from_environment()};
  seed(db);
  customers(db);
  orders(db);
  errors(db);
  return 0;
} catch (const rowan::Error& error) {
  std::cerr << error.what() << "\n";
  return 1;
}
