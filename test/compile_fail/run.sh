#!/bin/sh
# run.sh CASE COMPILER FLAGS…: the case must not compile, and the first error must say what its first line expects.
case=$1
compiler=$2
shift 2
expected=$(sed -n '1s|^// expect: ||p' "$case")
[ -n "$expected" ] || { echo "$case: its first line expects nothing"; exit 1; }
if output=$("$compiler" -std=c++20 -fsyntax-only "$@" "$case" 2>&1); then
  echo "$case compiles"
  exit 1
fi
first=$(echo "$output" | grep -m 1 'error:')
echo "$first" | grep -Eq -e "$(echo "$expected" | sed 's/[().*]/\\&/g')" || { echo "expected: $expected"; echo "$output"; exit 1; }
