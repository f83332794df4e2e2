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

# What is compiled at once is checked at once, when one of its sources is to be checked. A unit is checked again when the
# build has compiled it again, or when the checks have changed. Headers are checked through the sources that include them;
# what the build does not compile has no flags.
check_tidy() {
  local build=$root_folder/build/$1 list=changed_files sources files
  if [ -n "$2" ]; then list=hand_written; fi
  sources=$($list | grep -E '^(tool|runtime)/.*\.cpp$') || return 0
  mapfile -t files < <(units "$build" | having <(echo "$sources") |
    while read -r file object; do
      stamp=$build/tidy/$object
      for cause in "$build/$object" "$root_folder"/{.clang-tidy,scripts/style.sh}; do
        if [ ! "$stamp" -nt "$cause" ]; then echo "$file $object"; break; fi
      done
    done)
  [ ${#files[@]} -gt 0 ] || return 0
  quietly tidy_files "$build" "${files[@]}"
}

# Of units, those of the tool and the runtime with one of the sources that the file lists: FILE OBJECT.
having() {
  awk 'NR == FNR { wanted[$1] = 1; next }
       $2 ~ "^(tool|runtime)/" { for (i = 3; i <= NF; ++i) if ($i in wanted) { print $1, $2; next } }' "$1" -
}

# FILE OBJECT SOURCES… of each compilation, one per line: the file is the source itself, or includes the sources.
units() {
  sed -n "s|.* -o \([^ ]*\) -c \([^ \"]*\)\".*|\2 \1|p" "$1/compile_commands.json" | sort |
    while read -r file object; do
      case $file in
        *.cxx) echo "$file $object" $(sed -n "s|#include \"$root_folder/\(.*\)\"|\1|p" "$file") ;;
        *) echo "$file $object ${file#"$root_folder"/}" ;;
      esac
    done
}

# Of the files on Clang's own headers only the names are checked: all checks take more than a minute for each.
# The build may be GCC's, with options that Clang does not know.
tidy_files() {
  cd "$root_folder" && printf '%s\n' "${@:2}" | xargs -n 2 -P "$(nproc)" bash -c '
    checks=()
    if grep -q "#include <clang/" "$1" $(sed -n "s|#include \"\(/.*\)\"|\1|p" "$1"); then
      checks=("--checks=-*,readability-identifier-naming")
    fi
    echo "${2%.o}"
    clang-tidy-19 --quiet "${checks[@]}" --extra-arg=-Wno-unknown-warning-option \
      --extra-arg=-Wno-deprecated-declarations -p "$0" "$1" 2>/dev/null &&
      mkdir -p "$(dirname "$0/tidy/$2")" && touch "$0/tidy/$2"' "$1"
}
