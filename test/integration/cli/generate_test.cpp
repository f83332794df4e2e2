#include <doctest/doctest.h>
#include <thread>

#include "shop.hpp"
#include "workplace.hpp"

using namespace rowan::test;
namespace fs = std::filesystem;

TEST_CASE("generate writes a pair per header below the output folder, mirroring the source root") {
  const Workplace at;
  at.write("include/store/shop.hpp", shop);
  const Ran ran = at.rowan("generate include/store/shop.hpp -o out --source-root include");
  CHECK(ran.err == "");
  CHECK(ran.exit_code == 0);
  CHECK(ran.out == "+ out/store/shop.rowan.hpp\n+ out/store/shop.rowan.cpp\n");
  CHECK(at.read("out/store/shop.rowan.hpp").find("class ProductRepository") != std::string::npos);
}

TEST_CASE("generate leaves files alone whose text stays the same, and makes the stamp new") {
  const Workplace at;
  at.write("shop.hpp", shop);
  const std::string command = "generate shop.hpp -o out --depfile deps --stamp stamp";
  REQUIRE(at.rowan(command).exit_code == 0);
  const auto header_time = fs::last_write_time(at.folder() / "out/shop.rowan.hpp");
  const auto stamp_time = fs::last_write_time(at.folder() / "stamp");
  CHECK(at.read("deps").starts_with("stamp:"));
  CHECK(at.read("deps").find("shop.hpp") != std::string::npos);

  std::this_thread::sleep_for(std::chrono::milliseconds(20));
  const Ran again = at.rowan(command);
  CHECK(again.out == "");
  CHECK(fs::last_write_time(at.folder() / "out/shop.rowan.hpp") == header_time);
  CHECK(fs::last_write_time(at.folder() / "stamp") > stamp_time);
}

TEST_CASE("flags after -- reach the scan, and --quiet says nothing") {
  const Workplace at;
  at.write("names.hpp", "#pragma once\n#define PRODUCTS \"wares\"\n");
  at.write("shop.hpp",
           "#include <names.hpp>\n#include <cstdint>\n#ifndef WANTED\n#error not wanted\n#endif\n"
           "struct [[rowan::table(PRODUCTS)]] Product { [[rowan::primary_key]] std::int64_t id{}; };\n");
  CHECK(at.rowan("generate shop.hpp -o out").exit_code == 1);
  CHECK_FALSE(at.has("out"));
  const Ran ran = at.rowan("generate shop.hpp -o out --quiet -- -I. -DWANTED -std=c++20");
  CHECK(ran.exit_code == 0);
  CHECK(ran.out == "");
  CHECK(ran.err == "");
  CHECK(at.read("out/shop.rowan.cpp").find("wares") != std::string::npos);
}
