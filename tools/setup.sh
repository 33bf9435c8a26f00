#!/bin/sh
# setup.sh - make a bare Debian 12 machine ready: packages, then Tree-sitter's sources.
#
# Says nothing and uses no network when nothing is missing. Installs as root or with sudo; where
# that is impossible, one line names the packages and the command that installs them.
set -eu
cd "$(dirname "$0")/.."

# The one list. gcc, g++ and libc: to build Kukri and what it emits; python3.11 and its library:
# the generators, the tests' oracle; the test suite, clang-format, valgrind and gdb: tests and lint.
PACKAGES="gcc g++ make binutils libc6-dev libgc-dev libgmp-dev libdouble-conversion-dev
python3.11 libpython3.11-stdlib libpython3.11-testsuite python3.11-dev libgc1 clang-format valgrind gdb ca-certificates"

is_installed() {
  dpkg-query -W -f '${db:Status-Status}\n' "$1" 2>/dev/null | grep -qx installed
}

missing_packages() {
  for package in "$@"; do
    is_installed "$package" || echo "$package"
  done
}

give_up() {
  echo "kukri: missing packages; install them with: apt-get install $*" >&2
  exit 1
}

install_packages() {
  if ! command -v apt-get >/dev/null 2>&1; then give_up "$@"; fi
  if [ "$(id -u)" = 0 ]; then as_root=""
  elif command -v sudo >/dev/null 2>&1; then as_root="sudo"
  else give_up "$@"; fi
  echo "kukri: installing $*"
  export DEBIAN_FRONTEND=noninteractive
  $as_root apt-get install -y -q "$@" >/dev/null 2>&1 && return
  $as_root apt-get update -q >/dev/null 2>&1 || true
  $as_root apt-get install -y -q "$@" >/dev/null || give_up "$@"
}

if ! command -v dpkg-query >/dev/null 2>&1; then
  echo "kukri: no dpkg here, so I trust that these are installed:" $PACKAGES >&2
else
  missing=$(missing_packages $PACKAGES)
  # pip or npm is needed only to download Tree-sitter.
  if [ ! -f third_party/tree-sitter/python/parser.c ] && ! command -v npm >/dev/null 2>&1; then
    missing="$missing $(missing_packages python3-pip)"
  fi
  missing=$(echo $missing)
  [ -z "$missing" ] || install_packages $missing
fi

if [ -f tools/fetch-tree-sitter.sh ]; then
  sh tools/fetch-tree-sitter.sh
fi
