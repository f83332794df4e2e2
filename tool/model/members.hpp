// Models the members of a value struct as data: each struct shows its members once, with their names, to
// whoever visits. A visit is a template: a file that visits nothing compiles nothing of it. To add a member,
// add it to the struct and to its members(): JSON, comparison and messages follow from that list.
#pragma once
#include <string_view>
#include <type_traits>

namespace rowan::tool {

/// One member of a struct: the name used in change files and messages, and where it lives.
template <class Struct, class Type>
struct Member {
  std::string_view name;
  Type Struct::* pointer;
};

template <class Struct, class Type>
constexpr Member<Struct, Type> member(std::string_view name, Type Struct::* pointer) {
  return {name, pointer};
}

/// A struct that shows its members: T::members(visit) calls visit(member(…), member(…), …).
template <class T>
concept Described = requires { T::members([](auto...) {}); };

/// A struct of which an owner has several, told apart by `name`; `kind` is the word for it in messages.
template <class T>
concept Named = Described<T> && requires(const T& value) {
  T::kind;
  value.name;
};

/// Calls visit(name, value.member) for each member in declaration order.
template <Described T, class Visit>
constexpr void for_each_member(T& value, Visit visit) {
  std::remove_cvref_t<T>::members([&](auto... each) { (visit(each.name, value.*(each.pointer)), ...); });
}

/// Enumerations are written as their labels: specialise with `static constexpr std::array labels` in
/// enumerator order.
template <class Enum>
struct EnumLabels;

}  // namespace rowan::tool
