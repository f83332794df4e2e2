#include <rowan/schema.hpp>

#include "library/person.hpp"

#define AUDITED [[using rowan: created_at, comment("when")]]

template <class Key>
struct Keyed {
  [[rowan::primary_key]] Key id{};
};
struct Times {
  AUDITED rowan::timestamptz made{};
};

enum class [[rowan::enum_type("kind"), rowan::renamed_from("sort"), rowan::comment("of note")]] Kind {
  plain,
  fancy [[rowan::renamed_from("posh")]]
};

/// A note
/// of two lines.
struct [[rowan::table("notes"), rowan::renamed_from("memos")]] Note : Keyed<rowan::uuid>, Times {
  [[rowan::column("class"), rowan::renamed_from("genre")]] std::string class_name{};
  [[rowan::type(integer), rowan::using_cast("length::integer")]] std::int32_t length{};
  int trailing [[rowan::column("last"), rowan::sensitive]] {};
  Kind kind{};
  [[rowan::references(library::Person::id)]] std::int64_t author_id{};
  rowan::belongs_to<library::Person> author{};
  static constexpr int ignored_constant = 3;
};

namespace outer {
using Writer = library::Person;
struct [[rowan::table("seen"), rowan::unmanaged]] Seen {
  [[rowan::references(Writer::id)]] std::int64_t writer_id{};
};
}  // namespace outer
