#include <iostream>

#include <rowan/rowan.hpp>

#include "land.rowan.hpp"
#include "model/city.rowan.hpp"
#include "model/river.rowan.hpp"

int main() { std::cout << sizeof(City) + sizeof(Land) + sizeof(River) << "\n"; }
