# Shell library: configures and builds with the presets of CMakePresets.json. Needs progress.sh.
# configure PRESET [CMAKE_ARGUMENTS…]; build PRESET [TARGETS…]. The build folder is build/PRESET.

configure() {
  local preset=$1 launcher=()
  if command -v ccache >/dev/null; then launcher=(-DCMAKE_CXX_COMPILER_LAUNCHER=ccache); fi
  quietly cmake -S "$root_folder" --preset "$preset" "${launcher[@]}" "${@:2}"
}

build() {
  local targets=()
  if [ $# -gt 1 ]; then targets=(--target "${@:2}"); fi
  quietly cmake --build "$root_folder/build/$1" "${targets[@]}"
}
