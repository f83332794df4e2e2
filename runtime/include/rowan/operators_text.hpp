// Models what text can do in a query: patterns, functions, full text search, similarity (manual 9.4, 9.7,
// 9.13). To add a function: a one-line member here.
#pragma once
#include <rowan/constant_text.hpp>
#include <rowan/operators.hpp>

namespace rowan {

/// `operand LIKE pattern` with what the text means taken literally: `%`, `_` and `\` escaped (manual 9.7.1).
Expression contains_text(const Expression& operand, const Expression& text);
Expression starts_with_text(const Expression& operand, const Expression& text);
Expression ends_with_text(const Expression& operand, const Expression& text);
/// `to_tsvector(configuration, operand)`; a tsvector column is one already.
Expression document(const Expression& operand, std::string_view configuration);
/// `websearch_to_tsquery(configuration, words)`.
Expression search_words(std::string_view configuration, const Expression& words);

template <class Self, class Root>
struct OperatorsOf<Self, Root, std::string> {
  using Text = Operand<Root, std::string>;

  /// Matches the pattern: `%` any text, `_` any character, `\` before either means itself.
  Predicate<Root> like(const Text& pattern) const { return Predicate<Root>(join(itself(), "LIKE", pattern)); }
  Predicate<Root> not_like(const Text& pattern) const {
    return Predicate<Root>(join(itself(), "NOT LIKE", pattern));
  }
  /// As like(), letters of either case.
  Predicate<Root> ilike(const Text& pattern) const {
    return Predicate<Root>(join(itself(), "ILIKE", pattern));
  }
  /// Contains `text` as it is: `%`, `_` and `\` have no meaning in it.
  Predicate<Root> contains(const Text& text) const { return Predicate<Root>(contains_text(itself(), text)); }
  /// Begins with `text` as it is.
  Predicate<Root> starts_with(const Text& text) const {
    return Predicate<Root>(starts_with_text(itself(), text));
  }
  /// Ends with `text` as it is.
  Predicate<Root> ends_with(const Text& text) const {
    return Predicate<Root>(ends_with_text(itself(), text));
  }
  /// Matches the POSIX regular expression.
  Predicate<Root> matches_regex(const Text& expression) const {
    return Predicate<Root>(join(itself(), "~", expression));
  }

  Computed<Root, std::string> lower() const { return text(call("lower", itself())); }
  Computed<Root, std::string> upper() const { return text(call("upper", itself())); }
  Computed<Root, std::string> trim() const { return text(call("btrim", itself())); }
  /// Characters, not bytes.
  Computed<Root, std::int32_t> length() const {
    return Computed<Root, std::int32_t>(call("length", itself()));
  }
  /// The first character is 1.
  Computed<Root, std::string> substring(int from, int count) const {
    return text(call("substr", itself(), value_expression<std::int32_t>(from),
                     value_expression<std::int32_t>(count)));
  }
  Computed<Root, std::string> replace(const Text& from, const Text& to) const {
    return text(call("replace", itself(), from, to));
  }
  /// Where `text` begins, counted from 1; 0 where it does not occur.
  Computed<Root, std::int32_t> position(const Text& part) const {
    return Computed<Root, std::int32_t>(call("strpos", itself(), part));
  }
  /// One after the other, NULL where one of them is.
  template <class U>
  Computed<CommonRoot<Root, U>, std::string> operator+(const U& right) const {
    return Computed<CommonRoot<Root, U>, std::string>(join(itself(), "||", Text(right)));
  }

  /// Full text search in a language: `matches("english", "cats -dogs")`, the words as people write them to
  /// search engines. An index on `to_tsvector('english', column)`, or on a tsvector column, serves it.
  Predicate<Root> matches(ConstantText configuration, const Text& words) const {
    return Predicate<Root>(
        join(document(itself(), configuration.text()), "@@", search_words(configuration.text(), words)));
  }
  /// How well it matches: more is better.
  Computed<Root, float> rank(ConstantText configuration, const Text& words) const {
    return Computed<Root, float>(
        call("ts_rank", document(itself(), configuration.text()), search_words(configuration.text(), words)));
  }

  /// How alike two texts are, from 0 to 1 (extension pg_trgm).
  Computed<Root, float> similarity(const Text& other) const {
    return Computed<Root, float>(call("similarity", itself(), other));
  }
  /// At least as alike as pg_trgm.similarity_threshold says; a trigram index serves it.
  Predicate<Root> similar_to(const Text& other) const { return Predicate<Root>(join(itself(), "%", other)); }

 private:
  Expression itself() const { return Expression(static_cast<const Self&>(*this)); }
  static Computed<Root, std::string> text(const Expression& made) {
    return Computed<Root, std::string>(made);
  }
};

}  // namespace rowan
