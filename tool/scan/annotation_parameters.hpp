// Models what each annotation takes between its parentheses, as lists that rows of annotation_table.cpp
// share. To add an option: a Parameter in the list of its annotation, read where the annotation is lowered.
#pragma once
#include <array>
#include <span>
#include <string_view>

#include "scan/annotation_table.hpp"

namespace rowan::tool::parameters {

using enum ValueKind;

inline constexpr std::string_view actions = "no_action restrict cascade set_null set_default";
inline constexpr std::string_view methods = "btree hash gist gin spgist brin hnsw ivfflat bloom rum";

inline constexpr std::array a_name{Parameter{"name", name}};
inline constexpr std::array a_text{Parameter{"text", text}};
inline constexpr std::array an_expression{Parameter{"sql", sql}};
inline constexpr std::array a_type{Parameter{"type", type}};
inline constexpr std::array a_reference{Parameter{"T::member", reference}};
inline constexpr std::array some_members{Parameter{"member", members}};
inline constexpr std::array some_keys{Parameter{"key", index_key}};
inline constexpr std::array a_name_and_expression{Parameter{"name", name}, Parameter{"sql", sql}};
inline constexpr std::array a_generation{Parameter{"when", keyword, "always by_default none"}};

inline constexpr std::array some_pairs{Parameter{"a = T::b", pair}};
inline constexpr std::array a_name_and_elements{Parameter{"name", name},
                                                Parameter{"with(key, \"op\")", element}};

inline constexpr auto sequence_types = "smallint integer bigint";
inline constexpr std::array sequence_options{Parameter{"type", keyword, sequence_types},
                                             Parameter{"start", whole_number},
                                             Parameter{"increment", whole_number},
                                             Parameter{"min", whole_number},
                                             Parameter{"max", whole_number},
                                             Parameter{"cache", whole_number},
                                             Parameter{"cycle", flag},
                                             Parameter{"unlogged", flag},
                                             Parameter{"comment", text},
                                             Parameter{"shared", flag},
                                             Parameter{"owned_by", members}};
inline constexpr std::span serial_options = std::span<const Parameter>(sequence_options).first(9);
inline constexpr std::span field_sequence_options = std::span<const Parameter>(sequence_options).first(10);
inline constexpr std::array struct_sequence_options{
    sequence_options[0], sequence_options[1], sequence_options[2], sequence_options[3], sequence_options[4],
    sequence_options[5], sequence_options[6], sequence_options[7], sequence_options[8], sequence_options[10]};
inline constexpr std::array identity_options{
    Parameter{"start", whole_number}, Parameter{"increment", whole_number}, Parameter{"min", whole_number},
    Parameter{"max", whole_number},   Parameter{"cache", whole_number},     Parameter{"cycle", flag},
    Parameter{"sequence", name}};
inline constexpr std::array generated_options{Parameter{"stored", flag}, Parameter{"virtual", flag}};
inline constexpr std::array a_storage{Parameter{"how", keyword, "plain external extended main"}};
inline constexpr std::array a_compression{Parameter{"method", keyword, "pglz lz4"}};
inline constexpr std::array a_whole_number{Parameter{"number", whole_number}};
inline constexpr std::array a_number{Parameter{"number", number}};
inline constexpr std::array primary_key_options{
    Parameter{"name", name},       Parameter{"deferrable", flag_or_keyword, "initially"},
    Parameter{"include", members}, Parameter{"with", text},
    Parameter{"tablespace", name}, Parameter{"comment", text}};
inline constexpr std::array unique_options{
    Parameter{"name", name},       Parameter{"constraint", flag},
    Parameter{"where", sql},       Parameter{"nulls_not_distinct", flag},
    Parameter{"message", text},    Parameter{"deferrable", flag_or_keyword, "initially"},
    Parameter{"include", members}, Parameter{"with", text},
    Parameter{"tablespace", name}, Parameter{"comment", text}};
inline constexpr std::array index_options{Parameter{"unique", flag},
                                          Parameter{"name", name},
                                          Parameter{"using", keyword_or_text, methods},
                                          Parameter{"where", sql},
                                          Parameter{"include", members},
                                          Parameter{"concurrently", flag},
                                          Parameter{"nulls_not_distinct", flag},
                                          Parameter{"message", text},
                                          Parameter{"with", text},
                                          Parameter{"tablespace", name},
                                          Parameter{"comment", text}};
inline constexpr std::array statement_options{Parameter{"up", sql}, Parameter{"down", sql},
                                              Parameter{"on_destroy", flag}, Parameter{"after", names}};
inline constexpr std::array check_options{Parameter{"message", text}, Parameter{"fields", members},
                                          Parameter{"not_valid", flag}, Parameter{"no_inherit", flag},
                                          Parameter{"comment", text}};
inline constexpr std::array exclude_options{Parameter{"using", keyword_or_text, "gist spgist btree hash"},
                                            Parameter{"where", sql},
                                            Parameter{"deferrable", flag_or_keyword, "initially"},
                                            Parameter{"include", members},
                                            Parameter{"with", text},
                                            Parameter{"tablespace", name},
                                            Parameter{"message", text},
                                            Parameter{"comment", text}};
inline constexpr std::array foreign_key_options{Parameter{"on_delete", action, actions},
                                                Parameter{"on_update", action, actions},
                                                Parameter{"name", name},
                                                Parameter{"deferrable", flag_or_keyword, "initially"},
                                                Parameter{"match", keyword, "simple full"},
                                                Parameter{"not_valid", flag},
                                                Parameter{"index", flag_or_where},
                                                Parameter{"no_constraint", flag},
                                                Parameter{"message", text},
                                                Parameter{"comment", text}};
inline constexpr std::span<const Parameter> none;
inline constexpr std::array an_object{Parameter{"a", object}};
inline constexpr std::array some_structs{Parameter{"T", object}};
inline constexpr std::array a_partition_key{Parameter{"method", keyword, "range list hash"},
                                            Parameter{"key", index_key}};
inline constexpr std::array a_name_and_keys{Parameter{"name", name}, Parameter{"key", index_key}};
inline constexpr std::array bound_options{Parameter{"from", literal},      Parameter{"to", literal},
                                          Parameter{"in", literal},        Parameter{"modulus", literal},
                                          Parameter{"remainder", literal}, Parameter{"default", flag}};
inline constexpr std::array security_options{Parameter{"force", flag}};
inline constexpr std::array policy_options{Parameter{"for", keyword, "all select insert update delete"},
                                           Parameter{"to", names},
                                           Parameter{"using", sql},
                                           Parameter{"check", sql},
                                           Parameter{"restrictive", flag},
                                           Parameter{"comment", text}};
inline constexpr std::array statistics_options{Parameter{"kinds", words, "ndistinct dependencies mcv"},
                                               Parameter{"target", literal}, Parameter{"comment", text}};
inline constexpr std::array references_options{Parameter{"on_delete", action, actions},
                                               Parameter{"on_update", action, actions},
                                               Parameter{"name", name},
                                               Parameter{"deferrable", flag_or_keyword, "initially"},
                                               Parameter{"match", keyword, "simple full"},
                                               Parameter{"match_with", pairs},
                                               Parameter{"not_valid", flag},
                                               Parameter{"index", flag_or_where},
                                               Parameter{"no_constraint", flag},
                                               Parameter{"message", text},
                                               Parameter{"comment", text}};
inline constexpr std::array relation_options{Parameter{"by", reference}, Parameter{"to", reference}};

}  // namespace rowan::tool::parameters
