// Patterns of text taken literally, and full text search.
#include <rowan/operators_text.hpp>
#include <rowan/table_description.hpp>

namespace rowan {
namespace {

std::string_view text_of(const Expression& value) {
  const auto& parameters = value.parameters();
  const auto length = static_cast<std::size_t>(parameters[0].length);
  return {parameters.bytes(parameters[0]), length};
}

// Backslash is LIKE's default escape (manual 9.7.1), so the text needs no ESCAPE clause.
Expression like(const Expression& operand, std::string_view before, const Expression& value,
                std::string_view after) {
  std::string pattern(before);
  for (const char byte : text_of(value)) {
    if (byte == '%' || byte == '_' || byte == '\\') pattern += '\\';
    pattern += byte;
  }
  Parameters parameter;
  parameter.add(std::string_view(pattern.append(after)));
  return join(operand, "LIKE", Expression(std::move(parameter)));
}

std::string quoted(std::string_view configuration) { return "'" + std::string(configuration) + "'"; }

}  // namespace

Expression contains_text(const Expression& operand, const Expression& text) {
  if (text.is_value()) return like(operand, "%", text, "%");
  return join(call("strpos", operand, text), "> 0");
}

Expression starts_with_text(const Expression& operand, const Expression& text) {
  return text.is_value() ? like(operand, "", text, "%") : call("starts_with", operand, text);
}

Expression ends_with_text(const Expression& operand, const Expression& text) {
  if (text.is_value()) return like(operand, "%", text, "");
  return join(call("right", operand, call("length", text)), "=", text);
}

Expression document(const Expression& operand, std::string_view configuration) {
  const auto* column = operand.plain_column();
  if (column != nullptr && column->type == "tsvector") return operand;
  return call("to_tsvector", Expression::words(quoted(configuration)), operand);
}

Expression search_words(std::string_view configuration, const Expression& words) {
  return call("websearch_to_tsquery", Expression::words(quoted(configuration)), words);
}

}  // namespace rowan
