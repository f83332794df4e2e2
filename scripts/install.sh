# Shell library: installs what is missing of packages.txt. install_missing STAGE… ; needs progress.sh.
# To need another package, add a line to packages.txt.

# True if what column three of packages.txt names is there.
is_present() {
  local probe=$1 root
  case $probe in
    include/*)
      for root in /usr/include /usr/include/postgresql /usr/local/include; do
        [ -e "$root/${probe#include/}" ] && return 0
      done
      return 1 ;;
    /*) compgen -G "$probe" >/dev/null || { [ "${probe##*/}" = initdb ] && command -v initdb >/dev/null; } ;;
    *) command -v "$probe" >/dev/null ;;
  esac
}

# Prints the packages of the stages that are not there.
missing_packages() {
  local stage package probe
  while read -r stage package probe; do
    case " $* " in *" $stage "*) is_present "$probe" || echo "$package" ;; esac
  done < <(grep -v '^#' "$scripts/packages.txt")
}

install_missing() {
  local packages root=()
  mapfile -t packages < <(missing_packages "$@")
  [ ${#packages[@]} -gt 0 ] || return 0
  if [ "$(id -u)" != 0 ]; then root=(sudo); fi
  if ! command -v apt-get >/dev/null || { [ ${#root[@]} -gt 0 ] && ! command -v sudo >/dev/null; }; then
    ask_to_install "${packages[@]}"
  fi
  heading "Installing ${packages[*]}"
  if [ ${#root[@]} -gt 0 ]; then sudo -v || ask_to_install "${packages[@]}"; fi

  local apt=(${root[@]+"${root[@]}"} env DEBIAN_FRONTEND=noninteractive apt-get -o DPkg::Lock::Timeout=300)
  local install=("${apt[@]}" install -y --no-install-recommends)
  quietly "${apt[@]}" update
  quietly "${install[@]}" --download-only "${packages[@]}"
  case " ${packages[*]} " in *" postgresql "*) forbid_system_cluster ${root[@]+"${root[@]}"} ;; esac
  uninterrupted "${install[@]}" "${packages[@]}"  # a dpkg that is stopped half-way must be repaired by hand
  allow_system_cluster
}

ask_to_install() {
  {
    echo "These are missing, and this script can install them only with apt-get, as root or through sudo:"
    printf '  %s\n' "$@"
    echo "(Debian's names.) Install them and run this again."
  } >&2
  exit 1
}

# The server package creates and starts a cluster as it is installed, unless createcluster.conf or a file it includes
# says no. Ours is there only while we install.
forbid_system_cluster() {
  local file=/etc/postgresql-common/createcluster.d/rowan.conf
  cluster_guard=("$@" rm -f "$file")
  "$@" mkdir -p "${file%/*}"
  echo "create_main_cluster = false" | "$@" tee "$file" >/dev/null
}

allow_system_cluster() {
  [ ${#cluster_guard[@]} -eq 0 ] || "${cluster_guard[@]}"
  cluster_guard=()
}
cluster_guard=()
on_exit allow_system_cluster
