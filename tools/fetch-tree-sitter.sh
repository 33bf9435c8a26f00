#!/bin/sh
# fetch-tree-sitter.sh [FOLDER] - get the parser generator's run-time library and Python's grammar.
#
#   FOLDER/include, FOLDER/src   Tree-sitter core v0.25.10
#   FOLDER/python                parser.c and headers of tree-sitter-python 0.25.0, scanner.c of 0.23.6
#
# (PyPI's 0.25.0 omits the scanner, and npm's accepts t-strings, which Python 3.11 has not.) Both npm
# and PyPI give the same files; whichever answers first is used, and the files are checked against
# the hashes below. Does nothing, without network, when they are there already.
set -eu
folder=${1:-$(dirname "$0")/../third_party/tree-sitter}

PARSER=a895f10b3cf7b2608f3283b43cd5cfed70971c7ee4a0136abbaaccbc4a7a25e0
SCANNER=411b2357bc1286b171fd042ccb0f640109074cc341d3cd78b5628144887f7ab8
CORE=68e0a7270eb1be65e79e39e81ec7260fb92a9c657fd266191526a319512d9ebe

hash_of() {
  sha256sum "$1" | cut -d ' ' -f 1
}

# One hash over the hashes and names of all of the core's files.
core_hash() {
  (cd "$1" && find src include -name '*.[ch]' | LC_ALL=C sort | xargs sha256sum | sha256sum | cut -d ' ' -f 1)
}

is_complete() {
  [ -f "$1/python/parser.c" ] && [ -f "$1/python/scanner.c" ] && [ -f "$1/python/tree_sitter/parser.h" ] &&
    [ -f "$1/src/lib.c" ] && [ "$(hash_of "$1/python/parser.c")" = $PARSER ] &&
    [ "$(hash_of "$1/python/scanner.c")" = $SCANNER ] && [ "$(core_hash "$1")" = $CORE ]
}

if is_complete "$folder"; then
  exit 0
fi

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

unpack() {  # ARCHIVE NAME: its contents to $work/NAME
  mkdir -p "$work/$2" && tar xzf "$1" -C "$work/$2" --strip-components=1
}

from_npm() {  # PACKAGE VERSION NAME
  (cd "$work" && npm pack --silent --ignore-scripts "$1@$2" >/dev/null 2>&1) && unpack "$work/$1-$2.tgz" "$3"
}

from_pypi() {  # PACKAGE VERSION NAME
  for python in python3 /usr/bin/python3; do
    if "$python" -m pip download -q --disable-pip-version-check --no-deps --no-binary :all: \
        -d "$work/$3.sdist" "$1==$2" >/dev/null 2>&1; then
      unpack "$(echo "$work/$3.sdist"/*.tar.gz)" "$3"
      return
    fi
  done
  return 1
}

fetch_from_npm() {
  from_npm tree-sitter 0.25.1 core && from_npm tree-sitter-python 0.25.0 grammar &&
    from_npm tree-sitter-python 0.23.6 scanner && core=$work/core/vendor/tree-sitter/lib
}

fetch_from_pypi() {
  from_pypi tree-sitter 0.25.2 core && from_pypi tree-sitter-python 0.25.0 grammar &&
    from_pypi tree-sitter-python 0.23.6 scanner && core=$work/core/tree_sitter/core/lib
}

echo "kukri: downloading Tree-sitter"
core=
if ! fetch_from_npm && ! fetch_from_pypi; then
  echo "kukri: cannot download Tree-sitter: neither npm nor PyPI (python3 -m pip) answers" >&2
  exit 1
fi

# Put together beside the destination, checked, then moved into place.
mkdir -p "$work/new/python"
cp -r "$core/src" "$core/include" "$work/new/"
rm -rf "$work/new/src/wasm"
cp "$work/grammar/src/parser.c" "$work/scanner/src/scanner.c" "$work/new/python/"
cp -r "$work/grammar/src/tree_sitter" "$work/new/python/"
if ! is_complete "$work/new"; then
  echo "kukri: Tree-sitter's files are not the expected ones (their SHA-256 differs)" >&2
  exit 1
fi
rm -rf "$folder"
mkdir -p "$(dirname "$folder")"
mv "$work/new" "$folder"
