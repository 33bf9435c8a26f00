#!/bin/bash
# What CPython's own tests hand to compile() and python3.11 refuses, we refuse; a part of these tests, but for test-all.
set -eu
gcc -std=gnu11 -O1 -D_GNU_SOURCE -Itranspiler -I"$BUILD/gen" -Ithird_party/tree-sitter/include \
  -o "$WORK/dump_ast" tests/syntax/dump_ast.c "$BUILD/obj/normal/transpiler.a" -lm
if [ -n "$EVERYTHING" ]; then modules=(); else modules=(test_syntax test_fstring test_grammar test_exceptions test_patma); fi
exec "$PYTHON" tests/syntax/rejected.py --limit 40 --driver "$WORK/dump_ast" "${modules[@]}"
