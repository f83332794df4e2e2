# Shell library: what the commands show while they work, and that nothing of them is left behind.
# heading TEXT; quietly COMMAND…; uninterrupted COMMAND…; shown COMMAND…; on_exit FUNCTION. Source it first.
set -euo pipefail

readonly started=$SECONDS
log=""
running=""
must_end=""
exit_functions=()

on_exit() { exit_functions=("$1" "${exit_functions[@]}"); }

# What sudo runs is root's: we may not signal it ourselves.
stop_running() {
  kill -TERM -- "-$running" 2>/dev/null || sudo -n kill -TERM -- "-$running" 2>/dev/null
}

clean_up() {
  local status=$? function
  trap - EXIT
  trap '' INT TERM HUP
  set +e
  if [ -n "$running" ]; then
    if [ -n "$must_end" ]; then echo "Interrupted; waiting for the end of this step" >&2; else stop_running; fi
    wait "$running" 2>/dev/null
  fi
  for function in "${exit_functions[@]}"; do "$function"; done
  rm -f "$log"
  exit "$status"
}
trap clean_up EXIT
trap 'exit 130' INT
trap 'exit 143' TERM
trap 'exit 129' HUP
log=$(mktemp)

heading() { printf '\n\033[1m[%3d s] %s\033[0m\n' $((SECONDS - started)) "$*" | if [ -t 1 ]; then cat; else sed 's/\x1b\[[0-9]*m//g'; fi; }

# Runs COMMAND in a process group of its own, so that an interrupt can end all of it. A foreground command would
# keep bash from running its traps until it has finished.
shown() {
  local status=0
  set -m
  "$@" </dev/null &
  set +m
  running=$!
  wait "$running" || status=$?
  running=""
  return "$status"
}

# Like shown, but the output is kept for the case that COMMAND fails. Meanwhile its last line is to be seen.
quietly() {
  local status=0 watcher
  last_lines &
  watcher=$!
  shown "$@" >"$log" 2>&1 || status=$?
  kill "$watcher" 2>/dev/null || true
  wait "$watcher" 2>/dev/null || true
  if [ -t 1 ]; then printf '\r\033[K'; fi
  if [ "$status" != 0 ]; then
    tail -n 300 "$log" >&2
    echo "failed with $status: $*" >&2
  fi
  return "$status"
}

# Like quietly, for what would leave a mess if it were stopped half-way: an interrupt waits for its end.
uninterrupted() {
  local status=0
  must_end=1
  quietly "$@" || status=$?
  must_end=""
  return "$status"
}

# Two looks a second on a terminal, two a minute elsewhere.
last_lines() {
  trap - EXIT INT TERM HUP
  local line pause=30
  if [ -t 1 ]; then pause=0.5; fi
  exec 9<> <(:)  # waiting on it is a pause without a process, which would outlive us and hold our output open
  while read -rt "$pause" -u 9 || true; do
    line=$(tail -c 2000 "$log" | tr '\r' '\n' | grep -v '^ *$' | tail -n 1 | cut -c "1-$(($(tput cols 2>/dev/null || echo 110) - 2))") || continue
    if [ -t 1 ]; then printf '\r\033[K  %s' "$line"; else printf '  [%3d s] %s\n' $((SECONDS - started)) "$line"; fi
  done
}
