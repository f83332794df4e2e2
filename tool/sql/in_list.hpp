// Models `varchar IN (…)`, which PostgreSQL deparses as text that it reads as another thing (array_cast.hpp).
// To recognise another form, extend `list_at` in in_list.cpp.
#pragma once
#include <functional>
#include <string>
#include <string_view>

namespace rowan::tool {

/// `kind::text = ANY(ARRAY['a'::varchar]::text[])` as `kind IN ('a')`, the one text that PostgreSQL reads as
/// what it has; for columns that `is_varchar`. In normal form, as the result is.
std::string with_in_lists(const std::string& text, const std::function<bool(std::string_view)>& is_varchar);

/// One text for all that PostgreSQL makes of `kind IN ('a')` in the course of dumps and restores: to compare
/// expressions of catalogs, not to be run.
std::string in_one_spelling(const std::string& text);

}  // namespace rowan::tool
