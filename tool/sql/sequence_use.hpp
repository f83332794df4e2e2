// Models the sequences that SQL text draws from: nextval('public.orders_id_seq'::regclass).
// To know another way to name one, extend the search in sequence_use.cpp.
#pragma once
#include <string>
#include <vector>

#include "model/name.hpp"

namespace rowan::tool {

/// `nextval('public.orders_id_seq'::regclass)`, as the server writes it too.
std::string next_value_of(const QualifiedName& sequence);

/// What `nextval` names in the expression; a name without schema counts as public.
std::vector<QualifiedName> sequences_in(const std::string& expression);

std::string rename_sequence_in_expression(std::string expression, const QualifiedName& from,
                                          const QualifiedName& to);

}  // namespace rowan::tool
