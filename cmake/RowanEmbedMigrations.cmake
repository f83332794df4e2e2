# rowan_embed_migrations(TARGET [FOLDER migrations])
#
# Compiles the folder's migrations into TARGET, or into what links it where TARGET is a static library:
# `rowan::migrate(db)` and `db.require_migrated()` then need no files beside the program. As a script (cmake -DFOLDER=…
# -DOUTPUT=… -P) it writes the C++ file that holds them.
if(CMAKE_SCRIPT_MODE_FILE)
  file(GLOB files "${FOLDER}/*.sql")
  set(rows "")
  foreach(file IN LISTS files)
    get_filename_component(name "${file}" NAME)
    file(READ "${file}" text)
    string(APPEND rows "    {\"${name}\", R\"rowan(${text})rowan\"},\n")
  endforeach()
  file(WRITE "${OUTPUT}" "// Written at build by rowan_embed_migrations from ${FOLDER}.
#include <rowan/migration.hpp>

static const rowan::EmbeddedMigrations embedded{
${rows}};
")
  return()
endif()

function(rowan_embed_migrations target)
  cmake_parse_arguments(PARSE_ARGV 1 arg "" "FOLDER" "")
  if(NOT TARGET ${target} OR arg_UNPARSED_ARGUMENTS)
    message(FATAL_ERROR "rowan_embed_migrations: expected rowan_embed_migrations(TARGET [FOLDER migrations]) with a "
                        "target, found '${target} ${ARGN}'")
  endif()
  if(NOT arg_FOLDER)
    set(arg_FOLDER migrations)
  endif()
  get_filename_component(folder "${arg_FOLDER}" ABSOLUTE BASE_DIR "${CMAKE_CURRENT_SOURCE_DIR}")
  if(NOT IS_DIRECTORY "${folder}")
    message(FATAL_ERROR "rowan_embed_migrations: there is no folder ${folder}; `rowan migration add` makes it")
  endif()

  file(GLOB files CONFIGURE_DEPENDS "${folder}/*.sql")
  set(source "${CMAKE_CURRENT_BINARY_DIR}/CMakeFiles/${target}_migrations.cpp")
  add_custom_command(
    OUTPUT "${source}"
    COMMAND ${CMAKE_COMMAND} "-DFOLDER=${folder}" "-DOUTPUT=${source}" -P "${CMAKE_CURRENT_FUNCTION_LIST_FILE}"
    DEPENDS ${files} "${CMAKE_CURRENT_FUNCTION_LIST_FILE}"
    COMMENT "Embedding ${target}'s migrations"
    VERBATIM)
  add_library(${target}_migrations OBJECT "${source}")
  target_link_libraries(${target}_migrations PRIVATE Rowan::runtime)
  set_target_properties(${target}_migrations PROPERTIES POSITION_INDEPENDENT_CODE ON)
  # ISO C++ promises string literals of 65536 characters only.
  target_compile_options(${target}_migrations PRIVATE -Wno-overlength-strings)
  get_target_property(type ${target} TYPE)
  if(type STREQUAL "STATIC_LIBRARY")
    # Nothing refers to the object by name, so out of an archive it would not be linked.
    target_sources(${target} INTERFACE $<TARGET_OBJECTS:${target}_migrations>)
  else()
    target_sources(${target} PRIVATE $<TARGET_OBJECTS:${target}_migrations>)
  endif()
endfunction()
