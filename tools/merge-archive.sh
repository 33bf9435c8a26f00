#!/bin/sh
# merge-archive.sh OUT.a OBJECT... - make one archive of our objects, libgc and libdouble-conversion.
#
# A user's executable then needs nothing but libc, libm and libgmp.so, and linking it names one file.
# Whole libraries are merged; the linker takes from an archive only the members that are referenced.
# Their tables for unwinding are dropped, 20 KB in each executable: nothing unwinds C.
set -eu
out=$1; shift
cc=${CC:-cc}   # perhaps with words before it, as in "ccache gcc"

rm -rf "$out" "$out.parts"
mkdir "$out.parts"
script="$out.parts/script"
{
  echo "CREATE $out"
  for object in "$@"; do echo "ADDMOD $object"; done
} > "$script"
libraries="libgc.a libdouble-conversion.a"
case $out in *-ext.a) libraries=libdouble-conversion.a ;; esac   # libgc is a shared library there
for library in $libraries; do
  objcopy --remove-section=.eh_frame "$($cc -print-file-name=$library)" "$out.parts/$library"
  echo "ADDLIB $out.parts/$library" >> "$script"
done
echo "SAVE" >> "$script"
ar -M < "$script"
rm -rf "$out.parts"
