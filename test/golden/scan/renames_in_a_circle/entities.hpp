#include <cstdint>
#include <string>

enum class [[rowan::enum_type("size"), rowan::renamed_from("shape")]] Size {  // expect: error: enum types pass their names round in a circle ('public.size' from 'public.shape', 'public.shape' from 'public.size')
  small [[rowan::renamed_from("large")]],  // expect: error: values pass their names round in a circle ('small' from 'large', 'large' from 'small')
  large [[rowan::renamed_from("small")]],
  huge [[rowan::renamed_from("large")]]
};
enum class [[rowan::enum_type("shape"), rowan::renamed_from("public.size")]] Shape { round };

struct [[rowan::table("pairs"), rowan::renamed_from("twins")]] Pair {
  [[rowan::primary_key]] std::int64_t id{};
  [[rowan::renamed_from("c")]] std::string a{};  // expect: error: columns pass their names round in a circle ('a' from 'c', 'c' from 'b', 'b' from 'a'), and afterwards look as before; rename one to a third name
  [[rowan::renamed_from("a")]] std::string b{};
  [[rowan::renamed_from("b")]] std::string c{};
  [[rowan::renamed_from("b")]] std::string d{};
  [[rowan::renamed_from("e")]] std::string e{};
  Size size = Size::small;
  Shape shape = Shape::round;
};

struct [[rowan::table("twins"), rowan::schema("old"), rowan::renamed_from("pairs")]] Twin {
  [[rowan::primary_key]] std::int64_t id{};
};
