// Models jsonb through nlohmann::json: how it travels, and what it can do in a query (manual 9.16). Entities
// with such a member include <nlohmann/json.hpp> themselves. To add a function: a one-line member here.
#pragma once
#include <nlohmann/json.hpp>

#include <rowan/operators.hpp>

namespace rowan {

template <>
struct codec<nlohmann::json> {
  static constexpr unsigned type = 3802;
  static constexpr unsigned array_type = 3807;
  static void encode(const nlohmann::json& value, std::string& bytes);
  static void decode(std::string_view bytes, nlohmann::json& value);
};

/// Names and positions as one text[] value.
Expression json_path(std::initializer_list<std::string_view> steps);

template <class Self, class Root>
struct OperatorsOf<Self, Root, nlohmann::json> {
  using Json = Computed<Root, nlohmann::json>;
  using Text = Computed<Root, std::string>;
  using Key = Operand<Root, std::string>;

  /// The value under a key; NULL where there is none.
  Json operator[](const char* key) const { return Json(join(itself(), "->", Key(key))); }
  Json operator[](const std::string& key) const { return Json(join(itself(), "->", Key(key))); }
  /// The element at a place, the first is 0; from the end where negative.
  Json operator[](int index) const {
    return Json(join(itself(), "->", value_expression<std::int32_t>(index)));
  }
  /// A string as it is, everything else as JSON text; JSON's null is NULL.
  Text text() const { return Text(join(itself(), "#>>", Expression::words("'{}'"))); }
  /// text() of what is under a key.
  Text text(const Key& key) const { return Text(join(itself(), "->>", key)); }
  /// What stands at the end of a path of keys and places: `path({"address", "lines", "0"})`.
  Json path(std::initializer_list<std::string_view> steps) const {
    return Json(join(itself(), "#>", json_path(steps)));
  }
  Text path_text(std::initializer_list<std::string_view> steps) const {
    return Text(join(itself(), "#>>", json_path(steps)));
  }
  /// Has all of it somewhere at the same places; an index of type GIN serves it.
  Predicate<Root> contains(const Operand<Root, nlohmann::json>& part) const {
    return Predicate<Root>(join(itself(), "@>", part));
  }
  Predicate<Root> contained_in(const Operand<Root, nlohmann::json>& whole) const {
    return Predicate<Root>(join(itself(), "<@", whole));
  }
  /// Has the key, or the string as an element.
  Predicate<Root> has_key(const Key& key) const { return Predicate<Root>(join(itself(), "?", key)); }
  Predicate<Root> has_any_key(std::initializer_list<std::string_view> keys) const {
    return Predicate<Root>(join(itself(), "?|", json_path(keys)));
  }
  Predicate<Root> has_all_keys(std::initializer_list<std::string_view> keys) const {
    return Predicate<Root>(join(itself(), "?&", json_path(keys)));
  }

 private:
  Expression itself() const { return Expression(static_cast<const Self&>(*this)); }
};

}  // namespace rowan
