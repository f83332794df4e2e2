// Models the arguments of one annotation as a tree, and the small grammar they are written in:
//   arguments = [argument {',' argument}]      argument = [name '='] value
//   value = string… | [-]number | path | path '(' arguments ')' | '{' arguments '}' | '(' arguments ')'
// To extend the grammar: a Kind here, a case in annotation.cpp.
#pragma once
#include <string>
#include <vector>

#include "scan/diagnostic.hpp"

namespace rowan::tool {

struct Argument;

struct Value {
  enum class Kind { text, number, path, call, list };
  Kind kind = Kind::path;
  std::string text;  ///< the string, the digits, `a::b`, or the called name
  Position position = 0;
  Position end = 0;
  std::vector<Position> places;     ///< of a string: where each byte stands
  std::vector<Argument> arguments;  ///< of a call or list
};

struct Argument {
  std::string name;  ///< empty: positional
  Position position = 0;
  Position name_end = 0;
  Value value;
};

/// Parses the tokens behind the opening parenthesis. A syntax error is reported, and what was read so far
/// returned with `valid` false.
struct ParsedArguments {
  std::vector<Argument> arguments;
  bool valid = true;
};
ParsedArguments parse_arguments(const WrittenAnnotation& written, Diagnostics& diagnostics);

}  // namespace rowan::tool
