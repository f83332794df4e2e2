#include <rowan/schema.hpp>

namespace {
struct [[rowan::table("hidden")]] Hidden {  // expect: error: other files cannot name a struct in an anonymous namespace
  [[rowan::primary_key]] std::int64_t id{};
};
}  // namespace

struct [[rowan::table("outer")]] Outer {
  [[rowan::primary_key]] std::int64_t id{};
  struct [[rowan::table("inner")]] Inner {  // expect: error: a struct inside another cannot be declared beforehand
    [[rowan::primary_key]] std::int64_t id{};
  };
};

struct [[rowan::table("made")]] Made {  // expect: error: rows are made empty and then filled; add a default constructor
  explicit Made(int);
  [[rowan::primary_key]] std::int64_t id{};
};

struct [[rowan::table("made_either_way")]] MadeEitherWay {
  MadeEitherWay() = default;
  explicit MadeEitherWay(int);
  [[rowan::primary_key]] std::int64_t id{};
};

struct [[rowan::table("abstract")]] Abstract {  // expect: error: an abstract class cannot be a table
  virtual void act() = 0;
  [[rowan::primary_key]] std::int64_t id{};
};

struct Stamped {
  [[rowan::created_at]] rowan::timestamptz at{};
};
struct [[rowan::table("derived")]] Derived : private Stamped {  // expect: error: the columns of a base that is not public
  [[rowan::primary_key]] std::int64_t id{};
};

class [[rowan::table("closed")]] Closed {
 public:
  [[rowan::primary_key]] std::int64_t id{};

 private:
  std::int32_t inside{};                      // expect: error: 'inside' of type 'std::int32_t' has no column type: the repository cannot reach a member that is not public
  [[rowan::ignored]] std::int32_t cache_{};
};

struct [[rowan::table("fixed")]] Fixed {
  [[rowan::primary_key]] std::int64_t id{};
  const std::int32_t forever = 1;  // expect: error: 'forever' of type 'const std::int32_t' has no column type: rows are read by assignment
};

struct Forgotten {
  [[rowan::primary_key]] std::int64_t id{};  // expect: warning: 'Forgotten' is no table and no table derives from it
};
