#!/bin/bash
# The syntax tree of the standard library's files equals the one of Python's own parser; a sample of them, but for test-all.
set -eu
gcc -std=gnu11 -O1 -D_GNU_SOURCE -Itranspiler -I"$BUILD/gen" -Ithird_party/tree-sitter/include \
  -o "$WORK/dump_ast" tests/syntax/dump_ast.c "$BUILD/obj/normal/transpiler.a" -lm
if [ -n "$EVERYTHING" ]; then sample=(); else sample=(--sample 250); fi
exec "$PYTHON" tests/syntax/oracle.py "${sample[@]}" "$WORK/dump_ast"
