// Models a statement that is written at the first call of its shape, and its values at each.
// Nothing to extend: `write` is what differs.
#pragma once
#include <rowan/select.hpp>

#include "sql_sink.hpp"
#include "sql_text.hpp"

namespace rowan {

/// Calls `write(sink)` for the shape and values, and once more for the text where the shape is new.
template <class Write>
BoundStatement bound_statement(Verb verb, const TableDescription& table, Statement::Gives gives,
                               Write write) {
  Shape shape(verb, &table);
  Parameters parameters;
  ShapeSink sink(shape, parameters);
  write(sink);
  const auto& statement = shape.statement([&] {
    SqlText text;
    write(text);
    Statement made(text.text(), table.info, gives);
    if (text.sensitive()) made.hide_parameters();
    return made;
  });
  return {statement, std::move(parameters)};
}

}  // namespace rowan
