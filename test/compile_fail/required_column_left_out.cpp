// expect: required column 'email' of customers is left out
#include "shop.rowan.hpp"

namespace c = shop::columns;

void wrong(const shop::CustomerRepository& customers) { customers.insert({.nickname = "Ann"}); }
