# Times commands against each other: interleaved rounds, user + system time, medians in milliseconds.
# timing ROUNDS NAME=COMMAND … prints "NAME MILLISECONDS" lines; NAME's first is the base of the ratios.
timing() {
  local rounds=$1 round pair name
  shift
  local folder
  folder=$(mktemp -d)
  for ((round = 0; round <= rounds; ++round)); do # round 0 warms the file cache
    for pair in "$@"; do
      name=${pair%%=*}
      { TIMEFORMAT='%U %S'; time bash -c "${pair#*=}" >/dev/null 2>"$folder/error" || { cat "$folder/error" >&2; return 1; }; } 2>"$folder/time" || { cat "$folder/time" >&2; return 1; }
      ((round == 0)) || awk '{ print ($1 + $2) * 1000 }' "$folder/time" >>"$folder/$name"
    done
  done
  for pair in "$@"; do
    name=${pair%%=*}
    printf '%s %s\n' "$name" "$(sort -n "$folder/$name" | awk '{ v[NR] = $1 } END { print v[int((NR + 1) / 2)] }')"
  done
  rm -rf "$folder"
}
