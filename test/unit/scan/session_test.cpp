#include <algorithm>
#include <doctest/doctest.h>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <unistd.h>

#include "scan/resource_dir.hpp"
#include "scan/scan.hpp"

using namespace rowan::tool;
namespace fs = std::filesystem;

namespace {

/// A folder of its own, the current one while the test runs.
class Folder {
 public:
  Folder() : before_(fs::current_path()) {
    std::string pattern = (fs::temp_directory_path() / "rowan-scan-XXXXXX").string();
    REQUIRE(mkdtemp(pattern.data()) != nullptr);
    path_ = pattern;
    fs::current_path(path_);
  }
  ~Folder() {
    fs::current_path(before_);
    fs::remove_all(path_);
  }
  Folder(const Folder&) = delete;
  Folder& operator=(const Folder&) = delete;

  static void write(const fs::path& file, const std::string& text) {
    if (file.has_parent_path()) fs::create_directories(file.parent_path());
    std::ofstream(file) << text;
  }
  static std::string read(const fs::path& file) {
    std::ostringstream text;
    text << std::ifstream(file).rdbuf();
    return text.str();
  }

 private:
  fs::path before_;
  fs::path path_;
};

const std::string entity = "struct [[rowan::table(\"a\")]] A { [[rowan::primary_key]] long id; };\n";

ScanOptions options_for(std::vector<std::string> headers) {
  ScanOptions options;
  options.headers = std::move(headers);
  return options;
}

}  // namespace

TEST_CASE("a header that does not exist is one clear error") {
  const auto result = scan(options_for({"nowhere.hpp"}));
  CHECK_FALSE(result.ok);
  CHECK(result.diagnostics == "rowan: error: there is no header 'nowhere.hpp'\n");
}

TEST_CASE("the dependency file names every header read and the target, and is absent after an error") {
  Folder folder;
  Folder::write("sub/part.hpp", "#pragma once\n");
  Folder::write("a b.hpp", "#include \"sub/part.hpp\"\n#include <cstddef>\n" + entity);
  auto options = options_for({"a b.hpp"});
  options.depfile = "a.d";
  options.depfile_target = "a.stamp";
  const auto result = scan(options);
  REQUIRE_MESSAGE(result.ok, result.diagnostics);
  const auto text = Folder::read("a.d");
  CHECK(text.starts_with("a.stamp: \\\n  a\\ b.hpp"));
  CHECK(text.find("sub/part.hpp") != std::string::npos);
  CHECK(text.find("cstddef") != std::string::npos);
  CHECK(text.find("rowan-scan.cpp") == std::string::npos);

  fs::remove("a.d");
  Folder::write("a b.hpp", "int x = ;\n");
  CHECK_FALSE(scan(options).ok);
  CHECK_FALSE(fs::exists("a.d"));
}

TEST_CASE("a header generated from this scan is not read, there or not") {
  Folder folder;
  Folder::write("a.hpp", "#include \"a.rowan.hpp\"\n" + entity);
  CHECK(scan(options_for({"a.hpp"})).ok);
  Folder::write("a.rowan.hpp", "#error read\n");
  const auto result = scan(options_for({"a.hpp"}));
  CHECK_MESSAGE(result.ok, result.diagnostics);
  CHECK(std::none_of(result.dependencies.begin(), result.dependencies.end(),
                     [](const auto& each) { return each.ends_with(".rowan.hpp"); }));
}

TEST_CASE("headers that forward-declare each other's structs are read in either order") {
  Folder folder;
  Folder::write("schema.hpp",
                "#pragma once\nnamespace rowan { template <class T> struct belongs_to {}; template <class T> "
                "struct has_many {}; }\n");
  Folder::write("a.hpp",
                "#pragma once\n#include \"schema.hpp\"\nstruct B;\nstruct [[rowan::table(\"a\")]] A { "
                "[[rowan::primary_key]] long id; rowan::has_many<B> bs; };\n");
  Folder::write("b.hpp",
                "#pragma once\n#include \"schema.hpp\"\nstruct A;\nstruct [[rowan::table(\"b\")]] B { "
                "[[rowan::primary_key]] long id; "
                "[[rowan::references(A::id)]] long a_id; rowan::belongs_to<A> a; };\n");
  for (const auto& headers :
       {std::vector<std::string>{"a.hpp", "b.hpp"}, std::vector<std::string>{"b.hpp", "a.hpp"}}) {
    const auto result = scan(options_for(headers));
    CHECK_MESSAGE(result.ok, result.diagnostics);
    CHECK(result.declarations.entities.size() == 2);
  }
}

TEST_CASE("flags that change the meaning are obeyed and a compiler's own are passed over") {
  Folder folder;
  Folder::write("include/part.hpp", "#define NAME \"from_macro\"\n");
  Folder::write("a.hpp",
                "#include <part.hpp>\n#ifdef ON\nstruct [[rowan::table(NAME)]] A { [[rowan::primary_key]] "
                "long id; };\n#endif\n");
  auto options = options_for({"a.hpp"});
  options.compile_flags = {"-O3",      "-fanalyzer", "-Wall",      "-Werror", "-DON=1",
                           "-isystem", "include",    "-std=c++20", "-flto"};
  const auto result = scan(options);
  REQUIRE_MESSAGE(result.ok, result.diagnostics);
  REQUIRE(result.declarations.entities.size() == 1);
  CHECK(result.declarations.entities[0].table.name == "from_macro");
}

TEST_CASE("warnings of the user's code are left to the user's compiler") {
  Folder folder;
  Folder::write("a.hpp", "inline int f() { return 1.5; }\n[[gnu::nonsense]] int g();\n" + entity);
  CHECK(scan(options_for({"a.hpp"})).diagnostics.empty());
}

TEST_CASE("the entity names its header as it was given") {
  Folder folder;
  Folder::write("model/a.hpp", entity);
  const auto absolute = fs::absolute("model/a.hpp").string();
  CHECK(scan(options_for({"model/a.hpp"})).declarations.entities.at(0).header == "model/a.hpp");
  CHECK(scan(options_for({absolute})).declarations.entities.at(0).header == absolute);
}

TEST_CASE("the builtin headers are found without being told where") {
  const auto found = find_resource_dir({});
  CHECK(fs::exists(found / "include" / "stddef.h"));
  CHECK(find_resource_dir("/nonexistent") == found);
}
