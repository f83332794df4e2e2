#include <iostream>

#include <rowan/rowan.hpp>

#include "city.rowan.hpp"

int main() try {
  rowan::Database db{rowan::Options::from_environment()};
  std::cout << "applied " << rowan::migrate(db).size() << "\n";
  db.require_migrated();
  std::cout << CityRepository{db}.insert({}).name << "\n";
} catch (const rowan::Error& error) {
  std::cout << error.what() << "\n";
}
