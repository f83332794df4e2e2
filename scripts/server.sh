# Shell library: a throw-away PostgreSQL on a unix socket in a temporary folder, gone when the script ends.
# start_server [MAJOR] sets DATABASE_URL's parts: server_url DATABASE prints one. MAJOR is one of other_server.sh, else
# the installed server runs. Needs progress.sh.

server_folder=""
server_as=()

# The newest installed server's folder of programs.
server_programs() {
  local folder
  folder=$(compgen -G '/usr/lib/postgresql/*/bin/initdb' | sort -V | tail -n 1) || folder=$(command -v initdb)
  dirname "$folder"
}

start_server() {
  local programs user
  on_exit stop_server
  server_folder=$(mktemp -d /tmp/rowan.XXXXXX)  # short: a socket's path may have 107 bytes
  if [ $# -gt 0 ]; then
    fetch_server "$1" "$server_folder/server"
    programs=$server_folder/server/bin
  else
    programs=$(server_programs)
  fi
  if [ "$(id -u)" = 0 ]; then  # the server refuses to run as root
    user=$(id -un postgres 2>/dev/null || echo nobody)
    chown "$user" "$server_folder"
    server_as=(setpriv --reuid "$user" --regid "$(id -g "$user")" --clear-groups env HOME="$server_folder")
  fi
  quietly in_server_folder "$programs/initdb" -D data -U postgres -A trust -E UTF8 --locale C.UTF-8 --no-sync
  uninterrupted in_server_folder "$programs/pg_ctl" -D data -w -l log start -o \
    "-k $server_folder -c listen_addresses='' -c fsync=off -c full_page_writes=off -c synchronous_commit=off -c max_connections=200"
}

in_server_folder() { (cd "$server_folder" && exec ${server_as[@]+"${server_as[@]}"} "$@"); }

stop_server() {
  local pid
  [ -n "$server_folder" ] || return 0
  if pid=$(head -n 1 "$server_folder/data/postmaster.pid" 2>/dev/null); then
    kill -QUIT "$pid" 2>/dev/null
    for _ in $(seq 100); do kill -0 "$pid" 2>/dev/null || break; sleep 0.05; done
  fi
  rm -rf "$server_folder"
  server_folder=""
}

server_url() { echo "postgresql://postgres@/$1?host=$server_folder"; }
