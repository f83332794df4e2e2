# What `cmake --install` puts where, and the package that find_package(Rowan) reads.
# A library that the runtime links publicly or statically needs its line in ROWAN_FIND_DEPENDENCIES.
include(CMakePackageConfigHelpers)

set(package_dir ${CMAKE_INSTALL_LIBDIR}/cmake/Rowan)
set(installed rowan_runtime)
if(TARGET rowan)
  list(APPEND installed rowan)
  # Found where the package manager or the LLVM folder has them, wherever the command is installed.
  set_target_properties(rowan PROPERTIES INSTALL_RPATH_USE_LINK_PATH ON)
endif()
set_target_properties(rowan_runtime PROPERTIES EXPORT_NAME runtime OUTPUT_NAME rowan)

install(TARGETS ${installed} EXPORT RowanTargets
        RUNTIME DESTINATION ${CMAKE_INSTALL_BINDIR}
        LIBRARY DESTINATION ${CMAKE_INSTALL_LIBDIR}
        ARCHIVE DESTINATION ${CMAKE_INSTALL_LIBDIR}
        INCLUDES DESTINATION ${CMAKE_INSTALL_INCLUDEDIR})
install(DIRECTORY runtime/include/rowan DESTINATION ${CMAKE_INSTALL_INCLUDEDIR} FILES_MATCHING PATTERN "*.hpp")
install(EXPORT RowanTargets NAMESPACE Rowan:: DESTINATION ${package_dir})

set(ROWAN_FIND_DEPENDENCIES [[
find_dependency(Threads)
find_dependency(OpenSSL)
find_dependency(nlohmann_json)
find_dependency(PkgConfig)
pkg_check_modules(PQXX REQUIRED QUIET IMPORTED_TARGET libpqxx libpq)]])
configure_package_config_file(cmake/RowanConfig.cmake.in ${PROJECT_BINARY_DIR}/RowanConfig.cmake
                              INSTALL_DESTINATION ${package_dir})
write_basic_package_version_file(${PROJECT_BINARY_DIR}/RowanConfigVersion.cmake COMPATIBILITY SameMinorVersion)
install(FILES ${PROJECT_BINARY_DIR}/RowanConfig.cmake ${PROJECT_BINARY_DIR}/RowanConfigVersion.cmake
              cmake/RowanGenerate.cmake cmake/RowanEmbedMigrations.cmake
        DESTINATION ${package_dir})
