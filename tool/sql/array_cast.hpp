// Models the one text that PostgreSQL deparses differently once it has read its own deparsed text.
// Another such text would be a function beside it, called where the catalog is read.
#pragma once
#include <string>

namespace rowan::tool {

/// `ARRAY['a'::varchar]::text[]` as `ARRAY['a'::varchar::text]`: PostgreSQL deparses the first, and reads it
/// as the second, which then deparses so. The text is in normal form, and so is the result.
std::string with_cast_elements(const std::string& text);

/// The same in the text of a view, rule or trigger as PostgreSQL deparses it: what it deparses once it has
/// read that text.
std::string deparsed_again(const std::string& statement);

}  // namespace rowan::tool
