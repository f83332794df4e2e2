# Shell library of the application tests: a fresh folder outside the tree, a database of its own, both gone at the end.
# The caller gives `prefix`, where Rowan is installed.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
: "${ROWAN_TEST_DATABASE_URL:?the URL of a server that tests may create databases on; ./test/run starts one}"

fail() { echo "FAILED: $*" >&2; exit 1; }

PATH=$prefix/bin:$PATH
export CMAKE_PREFIX_PATH=$prefix
unset CPATH CPLUS_INCLUDE_PATH DATABASE_URL
database=rowan_application_$$
DATABASE_URL=$(sed -E "s|(//[^/]*)/[^?]*|\1/$database|" <<<"$ROWAN_TEST_DATABASE_URL")
export DATABASE_URL
folder=$(mktemp -d)
clean_up() { rowan db drop --yes-drop "$database" >/dev/null 2>&1 || true; rm -rf "$folder"; }
trap clean_up EXIT
cd "$folder"
