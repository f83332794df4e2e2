# rowan_generate(TARGET HEADERS shop.hpp… [OUTPUT_DIR DIR] [SOURCE_ROOT DIR] [FLAGS -DX…])
#
# Writes NAME.rowan.hpp and NAME.rowan.cpp for each annotated header, builds them as part of TARGET and puts the former
# on its include path. It scans with TARGET's include folders, definitions and language standard, and FLAGS beside them.
# Output mirrors the headers' paths below SOURCE_ROOT (the current source folder), in OUTPUT_DIR
# (<binary folder>/generated/TARGET); `model/shop.hpp` gives "model/shop.rowan.hpp", found as "shop.rowan.hpp" too. It runs when an annotated header, a file included by one, or the rowan command has
# changed; files whose text stays the same keep their time, so that nothing that uses them is rebuilt.
cmake_policy(PUSH)
cmake_policy(VERSION 3.23)

function(rowan_generate target)
  cmake_parse_arguments(PARSE_ARGV 1 arg "" "OUTPUT_DIR;SOURCE_ROOT" "HEADERS;FLAGS")
  if(NOT TARGET ${target})
    message(FATAL_ERROR "rowan_generate: there is no target '${target}'; add_executable or add_library comes first")
  endif()
  if(NOT arg_HEADERS OR arg_UNPARSED_ARGUMENTS)
    message(FATAL_ERROR "rowan_generate: expected rowan_generate(${target} HEADERS shop.hpp…), "
                        "found '${target} ${ARGN}'")
  endif()
  if(NOT arg_OUTPUT_DIR)
    set(arg_OUTPUT_DIR generated/${target})
  endif()
  get_filename_component(output_dir "${arg_OUTPUT_DIR}" ABSOLUTE BASE_DIR "${CMAKE_CURRENT_BINARY_DIR}")
  get_filename_component(source_root "${arg_SOURCE_ROOT}" ABSOLUTE BASE_DIR "${CMAKE_CURRENT_SOURCE_DIR}")

  set(headers "")
  set(generated_headers "")
  set(generated_sources "")
  set(generated_dirs "${output_dir}")
  foreach(header IN LISTS arg_HEADERS)
    get_filename_component(header "${header}" ABSOLUTE BASE_DIR "${CMAKE_CURRENT_SOURCE_DIR}")
    __rowan_claim_header(${target} "${header}")
    file(RELATIVE_PATH name "${source_root}" "${header}")
    if(name MATCHES "^\\.\\./" OR IS_ABSOLUTE "${name}")
      message(FATAL_ERROR "rowan_generate: ${header} is not below ${source_root}; give SOURCE_ROOT")
    endif()
    string(REGEX REPLACE "\\.[^./]*$" "" name "${name}")
    list(APPEND headers "${header}")
    list(APPEND generated_headers "${output_dir}/${name}.rowan.hpp")
    list(APPEND generated_sources "${output_dir}/${name}.rowan.cpp")
    cmake_path(GET name PARENT_PATH folder)
    while(folder)
      list(APPEND generated_dirs "${output_dir}/${folder}")
      cmake_path(GET folder PARENT_PATH folder)
    endwhile()
  endforeach()

  set(work_dir "${CMAKE_CURRENT_BINARY_DIR}/CMakeFiles/${target}_rowan_generate.dir")
  file(MAKE_DIRECTORY "${work_dir}" "${output_dir}")
  set(stamp "${work_dir}/stamp")
  __rowan_compile_flags(${target})
  __rowan_tool(tool)
  # With the stamp as the only output, make does not take untouched files for stale ones and scan at every build.
  add_custom_command(
    OUTPUT "${stamp}"
    BYPRODUCTS ${generated_headers} ${generated_sources}
    COMMAND $<TARGET_FILE:${tool}> generate ${headers} -o "${output_dir}" --source-root "${source_root}"
            --depfile "${work_dir}/depfile" --stamp "${stamp}" --quiet
            -- "${standard_flag}" "${include_flags}" "${definition_flags}" ${arg_FLAGS}
    DEPENDS ${headers} $<TARGET_FILE:${tool}>
    DEPFILE "${work_dir}/depfile"
    WORKING_DIRECTORY "${source_root}"
    COMMENT "Generating ${target}'s repositories"
    COMMAND_EXPAND_LISTS VERBATIM)
  add_custom_target(${target}_rowan_generate DEPENDS "${stamp}")
  add_dependencies(${target} ${target}_rowan_generate)

  set_source_files_properties(${generated_headers} ${generated_sources} PROPERTIES GENERATED TRUE)
  target_sources(${target} PRIVATE ${generated_sources})
  get_target_property(type ${target} TYPE)
  if(type STREQUAL "EXECUTABLE")
    set(scope PRIVATE)
  else()
    set(scope PUBLIC)
  endif()
  list(REMOVE_DUPLICATES generated_dirs)
  target_include_directories(${target} ${scope} "$<BUILD_INTERFACE:${generated_dirs}>" "$<BUILD_INTERFACE:${source_root}>")
  target_link_libraries(${target} ${scope} Rowan::runtime)
endfunction()

# One header, one set of repository classes: a second set would break the one definition rule at the link.
function(__rowan_claim_header target header)
  get_property(owner GLOBAL PROPERTY "ROWAN_HEADER_${header}")
  if(owner)
    message(FATAL_ERROR "rowan_generate: ${header} is generated for the target '${owner}' already, and again for "
                        "'${target}'. Generate it for one library and link that library to both.")
  endif()
  set_property(GLOBAL PROPERTY "ROWAN_HEADER_${header}" ${target})
endfunction()

# Each result is one generator expression with semicolons in it, so it has to be quoted where it is used.
function(__rowan_compile_flags target)
  set(include_dirs "$<REMOVE_DUPLICATES:$<FILTER:$<TARGET_PROPERTY:${target},INCLUDE_DIRECTORIES>,EXCLUDE,^$>>")
  set(definitions "$<REMOVE_DUPLICATES:$<FILTER:$<TARGET_PROPERTY:${target},COMPILE_DEFINITIONS>,EXCLUDE,^$>>")
  set(features "$<TARGET_PROPERTY:${target},COMPILE_FEATURES>")
  set(standard "$<TARGET_PROPERTY:${target},CXX_STANDARD>")
  foreach(year 23 26)
    set(wants_${year} "$<OR:$<IN_LIST:cxx_std_${year},${features}>,$<STREQUAL:${standard},${year}>>")
  endforeach()
  set(standard_flag "-std=c++$<IF:${wants_26},26,$<IF:${wants_23},23,20>>" PARENT_SCOPE)
  set(include_flags "$<$<BOOL:${include_dirs}>:-I$<JOIN:${include_dirs},;-I>>" PARENT_SCOPE)
  set(definition_flags "$<$<BOOL:${definitions}>:-D$<JOIN:${definitions},;-D>>" PARENT_SCOPE)
endfunction()

# The target of the rowan command: imported by find_package(Rowan), or built in this tree.
function(__rowan_tool result)
  if(TARGET rowan)
    set(${result} rowan PARENT_SCOPE)
  elseif(TARGET Rowan::rowan)
    set(${result} Rowan::rowan PARENT_SCOPE)
  else()
    message(FATAL_ERROR "rowan_generate needs the rowan command, which this build of Rowan leaves out: "
                        "configure Rowan with ROWAN_BUILD_TOOL=ON")
  endif()
endfunction()

cmake_policy(POP)
