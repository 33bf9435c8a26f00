#!/bin/sh
# merge-archive.sh OUT.a OBJECT... - make one archive of our objects, libgc and libdouble-conversion.
#
# A user's executable then needs nothing but libc, libm and libgmp.so, and linking it names one file.
# Whole libraries are merged; the linker takes from an archive only the members that are referenced.
set -eu
out=$1; shift
cc=${CC:-cc}
library() { $cc -print-file-name="$1"; }

rm -f "$out"
{
  echo "CREATE $out"
  for object in "$@"; do echo "ADDMOD $object"; done
  echo "ADDLIB $(library libgc.a)"
  echo "ADDLIB $(library libdouble-conversion.a)"
  echo "SAVE"
  echo "END"
} | ar -M
