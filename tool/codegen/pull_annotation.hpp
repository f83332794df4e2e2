// Models annotations as a pulled header writes them, and how they stand before what they annotate.
// To change their layout, see pull_annotation.cpp; which ones there are: pull_column.cpp, pull_table.cpp.
#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "model/schema.hpp"

namespace rowan::tool {

/// `index(status, inserted_at, where = "…")`.
struct PulledAnnotation {
  std::string name;
  Names arguments = {};
};
using PulledAnnotations = std::vector<PulledAnnotation>;

/// `[[rowan::table("t")]]` between `before` and `after`, several as `[[using rowan: …]]`: on one line where
/// that fits, else one annotation to a line and, with `own_line`, `after` on the next.
std::string annotated(std::string_view before, const PulledAnnotations& annotations, std::string_view after,
                      std::size_t indent, bool own_line);

/// The comment as `///` lines, when a scan would read exactly it from them; else nothing.
Names documentation_lines(const std::string& comment);

/// `name = "text"`.
std::string option(std::string_view name, std::string_view text);

/// Adds `comment("…")` when doc comments cannot say it.
void add_comment(const std::string& comment, PulledAnnotations& annotations);

/// `{a, b}`, or `a` alone.
std::string braced(const Names& members);

/// `a, b` joined by `separator`.
std::string joined(const Names& parts, std::string_view separator);

}  // namespace rowan::tool
