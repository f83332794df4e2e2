# One static library per folder: rowan_library(NAME DEPENDS …) takes every .cpp beside the calling CMakeLists.txt.
# To add a file, put it in the folder; to add a dependency, name it here and in tool/layers.txt.
function(rowan_warnings target)
  target_compile_options(${target} PRIVATE -Wall -Wextra -Wpedantic)
  # GCC 12 sees overlapping copies (gcc.gnu.org/PR105651) and uninitialised reads in std::string's own code when it
  # optimises.
  if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU" AND CMAKE_CXX_COMPILER_VERSION VERSION_LESS 13)
    target_compile_options(${target} PRIVATE -Wno-restrict -Wno-maybe-uninitialized)
  endif()
  # Clang sees std::stable_sort of libstdc++ 12 call what C++17 deprecates.
  if(CMAKE_CXX_COMPILER_ID MATCHES "Clang")
    target_compile_options(${target} PRIVATE -Wno-deprecated-declarations)
  endif()
  if(ROWAN_WARNINGS_AS_ERRORS)
    target_compile_options(${target} PRIVATE -Werror)
  endif()
endfunction()

function(rowan_library name)
  cmake_parse_arguments(PARSE_ARGV 1 arg "" "" "DEPENDS")
  file(GLOB sources CONFIGURE_DEPENDS ${CMAKE_CURRENT_SOURCE_DIR}/*.cpp)
  add_library(rowan_${name} STATIC ${sources})
  target_include_directories(rowan_${name} PUBLIC ${PROJECT_SOURCE_DIR}/tool)
  target_link_libraries(rowan_${name} PUBLIC ${arg_DEPENDS})
  rowan_warnings(rowan_${name})
endfunction()
