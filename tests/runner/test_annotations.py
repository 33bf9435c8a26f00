"""The editing of annotations: nothing moves, what results is Python, and the annotations are gone or other ones."""
import ast
import random
import sys
from pathlib import Path

import annotations

EXAMPLE = '''x: int = 3
def area(w: float, h: "float" = 2, *a: int, k: (int) = 3, **kw: dict[str, int]) -> (float):
    é: dict[str, list[int]] = {}; u: int
    return w
def f(a: int,
      b: dict[str,
              int] = {}) -> None: pass
'''
BLANKED = '''x      = 3
def area(w       , h          = 2, *a     , k        = 3, **kw                )           :
    é                       = {}; u: int
    return w
def f(a     ,
      b           
                   = {})        : pass
'''


def check_file(path: Path) -> None:
    try:
        text = path.read_bytes().decode()
        ast.parse(text)
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        return
    for edited in (annotations.blank(text), annotations.falsify(text, 3)):
        ast.parse(edited)
        assert [len(line) for line in edited.encode().split(b"\n")] == [len(line) for line in text.encode().split(b"\n")], path


assert annotations.blank(EXAMPLE) == BLANKED, annotations.blank(EXAMPLE)
wrong = annotations.falsify(EXAMPLE, 1)
assert "x: int" not in wrong and "float" not in annotations.falsify("x: float = 1\n", 1), wrong
assert annotations.reads_annotations("def f(x: print(1)): pass\n")
assert annotations.reads_annotations("print(f.__annotations__)\n")
assert not annotations.reads_annotations("def f(x: int | None = None, y: 'list[str]' = []): pass\n")
library = sorted(Path("/usr/lib/python3.11").rglob("*.py"))
for path in random.Random(1).sample(library, 150):
    check_file(path)
print("ok", file=sys.stderr)
