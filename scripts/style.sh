# Shell library: the checks of the hand-written C++. check_format; check_tidy PRESET ALL. Needs progress.sh.

# Hand-written C++ files, one per line, relative to the repository. The tool writes *.rowan.*; in the goldens of scan and pull
# places matter.
hand_written() {
  (cd "$root_folder" && find tool runtime test samples bench -name '*.[ch]pp' -not -name '*.rowan.?pp' \
    -not -path '*/golden/scan/*' -not -path '*/golden/pull/*' | sort)
}

check_format() {
  (cd "$root_folder" && hand_written | xargs clang-format-19 --dry-run -Werror)
}

# Those of the files that differ from origin/main, committed or not.
changed_files() {
  local base
  if base=$(git -C "$root_folder" merge-base origin/main HEAD 2>/dev/null); then
    { git -C "$root_folder" diff --name-only "$base"; git -C "$root_folder" ls-files --others --exclude-standard; } |
      sort | comm -12 - <(hand_written)
  else
    echo "no origin/main to compare with: clang-tidy looks at nothing; pass --tidy-all" >&2
  fi
}

# A file is checked again when the build has compiled it again, or when the checks have changed. Headers are checked
# through the sources that include them; what the build does not compile has no flags.
check_tidy() {
  local build=$root_folder/build/$1 list=changed_files files
  if [ -n "$2" ]; then list=hand_written; fi
  mapfile -t files < <($list | grep -E '^(tool|runtime)/.*\.cpp$' | join - <(objects "$build") |
    while read -r file object; do
      stamp=$build/tidy/$file
      for cause in "$build/$object" "$root_folder"/{.clang-tidy,scripts/style.sh}; do
        if [ ! "$stamp" -nt "$cause" ]; then echo "$file"; break; fi
      done
    done)
  [ ${#files[@]} -gt 0 ] || return 0
  quietly tidy_files "$build" "${files[@]}"
}

# FILE OBJECT of each compiled source, one per line.
objects() {
  sed -n "s|.* -o \([^ ]*\) -c $root_folder/\([^ \"]*\)\".*|\2 \1|p" "$1/compile_commands.json" | sort
}

# Of the files on Clang's own headers only the names are checked: all checks take more than a minute for each.
# The build may be GCC's, with options that Clang does not know.
tidy_files() {
  cd "$root_folder" && printf '%s\0' "${@:2}" | xargs -0 -n 1 -P "$(nproc)" bash -c '
    checks=()
    if grep -q "#include <clang/" "$1"; then checks=("--checks=-*,readability-identifier-naming"); fi
    echo "$1"
    clang-tidy-19 --quiet "${checks[@]}" --extra-arg=-Wno-unknown-warning-option \
      --extra-arg=-Wno-deprecated-declarations -p "$0" "$1" 2>/dev/null &&
      mkdir -p "$(dirname "$0/tidy/$1")" && touch "$0/tidy/$1"' "$1"
}
