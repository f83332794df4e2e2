#include "plan/file_name.hpp"

#include <doctest/doctest.h>
#include <regex>

#include "model/change.hpp"

namespace rowan::tool {
namespace {

const QualifiedName orders{"public", "orders"};

std::vector<PlannedChange> build(const std::string& name) {
  Index index;
  index.name = name;
  return {{CreateIndex{orders, index, true}, FileGroup::alone}};
}

bool is_legal(const std::string& name) { return std::regex_match(name, std::regex("[a-z0-9_]{1,80}")); }

}  // namespace

TEST_CASE("the first file has the name of the plan, the others say what they do") {
  FileNames names("add email");
  CHECK(names.next(build("a")) == "add_email");
  CHECK(names.next(build("orders_email_idx")) == "add_email_build_orders_email_idx");
  CHECK(names.next({{ValidateConstraint{orders, "c", {}, {}}, FileGroup::validation}}) ==
        "add_email_validate");
}

TEST_CASE("names of files are legal and at most 80 long, whatever the plan is called") {
  for (const auto& plan : {std::string(200, 'x'), std::string("Kunden & Aufträge / 2026"),
                           std::string(79, 'y'), std::string("日本"), std::string()}) {
    CAPTURE(plan);
    FileNames names(plan);
    for (int file = 0; file < 12; ++file) {
      const auto name = names.next(build("Orders \"quoted\" index"));
      CAPTURE(name);
      CHECK(is_legal(name));
    }
  }
}

TEST_CASE("no two files of a plan have one name") {
  FileNames names(std::string(100, 'z'));
  std::set<std::string> seen;
  for (int file = 0; file < 120; ++file) CHECK(seen.insert(names.next(build("same"))).second);
}

}  // namespace rowan::tool
