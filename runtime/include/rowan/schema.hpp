// Models what stands in annotated structs: value types and relations. Light, for every user of an entity.
// To add a type of value: its own header, included here.
// Annotations are attributes that compilers skip; these lines say that this is meant. Clang can only be told
// for all unknown attributes at once. Outside of the guard: GCC 12 forgets, at a precompiled header, what it
// was told to ignore, on its command line too.
#if defined(__clang__)
#pragma clang diagnostic ignored "-Wunknown-attributes"
#elif defined(__GNUC__) && __GNUC__ >= 12
#pragma GCC diagnostic ignored_attributes "rowan::"
#endif

#ifndef ROWAN_SCHEMA_HPP
#define ROWAN_SCHEMA_HPP
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include <rowan/decimal.hpp>
#include <rowan/interval.hpp>
#include <rowan/network.hpp>
#include <rowan/range.hpp>
#include <rowan/related.hpp>
#include <rowan/time.hpp>
#include <rowan/uuid.hpp>
#endif
