"""Take a program's annotations away, or make them wrong, without moving anything.

The text keeps its length and every other character its line and column, so that tracebacks can be compared:

    def area(w: float, h: float) -> float:      def area(w       , h       )         :      blanked
    total: int = 0                              total      = 0
    def area(w: float, h: float) -> float:      def area(w: str  , h: set  ) -> str  :      made wrong

An annotation that cannot be edited in place (over several lines outside brackets, say) stays as it is.
Neither change may alter what a program does unless it reads its annotations; `reads_annotations` says so.
"""
from __future__ import annotations

import ast
import random
from dataclasses import dataclass
from typing import Iterator, Optional

WRONG = ["int", "str", "set", "list", "dict", "bool", "float", "tuple"]
INNER = {"int": "str", "str": "int", "float": "str  ", "bool": "int ", "Any": "int", "None": "int "}


@dataclass
class Place:
    """One annotation in the text: `start` is the first byte of ':' or '->', `inner` of the type itself."""

    start: int
    inner: int
    end: int


def reads_annotations(source: str) -> bool:
    """True if editing the annotations may change what the program prints."""
    if any(word in source for word in ("__annotations__", "get_type_hints", "signature", "dataclasses", "NamedTuple",
                                      "singledispatch")):
        return True
    tree = ast.parse(source)
    return any(isinstance(part, (ast.Call, ast.NamedExpr, ast.BinOp)) and not is_union(part)
               for note in annotation_nodes(tree) for part in ast.walk(note))


def is_union(node: ast.AST) -> bool:
    return isinstance(node, ast.BinOp) and isinstance(node.op, ast.BitOr)


def annotation_nodes(tree: ast.AST) -> Iterator[ast.expr]:
    for node in ast.walk(tree):
        if isinstance(node, (ast.arg, ast.AnnAssign)) and node.annotation is not None:
            yield node.annotation
        if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef)) and node.returns is not None:
            yield node.returns


def blank(source: str) -> str:
    """The program without annotations."""
    raw = bytearray(source.encode())
    for place in editable_places(source):
        for i in range(place.start, place.end):
            if raw[i:i + 1] not in (b"\n", b"\r"):
                raw[i:i + 1] = b" "
    return raw.decode()


def falsify(source: str, seed: int) -> str:
    """The program with every annotation replaced by another type, chosen by `seed`."""
    raw, rng = bytearray(source.encode()), random.Random(seed)
    for place in editable_places(source):
        old = raw[place.inner:place.end].decode()
        new = wrong_type(old, rng)
        if new is not None and len(new) <= place.end - place.inner:
            raw[place.inner:place.end] = new.ljust(place.end - place.inner).encode()
    return raw.decode()


def wrong_type(old: str, rng: random.Random) -> Optional[str]:
    """A wrong type that is not longer than `old`, or None: either inside its brackets or altogether another."""
    if "\n" in old or not old.isascii():
        return None
    if "[" in old and rng.random() < 0.5:
        head, bracket, rest = old.partition("[")
        for name, other in INNER.items():
            if rest.startswith(name) and not rest[len(name)].isalnum():
                return head + bracket + other + rest[len(name):]
    choices = [name for name in WRONG if len(name) <= len(old) and not old.startswith(name)]
    return rng.choice(choices) if choices else None


def editable_places(source: str) -> list[Place]:
    """All annotations that can be edited in place, in no particular order."""
    lines = Lines(source)
    tree = ast.parse(source)
    places: list[Optional[Place]] = []
    for node in ast.walk(tree):
        if isinstance(node, ast.arg) and node.annotation is not None:
            places.append(lines.place(lines.start(node), node.annotation, b":"))
        elif isinstance(node, ast.AnnAssign) and node.value is not None:
            place = lines.place(lines.end(node.target), node.annotation, b":")
            places.append(place if place and b"\n" not in lines.raw[place.start:place.end] else None)
        elif isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef)) and node.returns is not None:
            place = lines.place(lines.start(node), node.returns, b"->")
            places.append(place if place and b"\n" not in lines.raw[place.start:place.end] else None)
    return [place for place in places if place is not None]


class Lines:
    """The text's bytes, and where each of its lines begins (ast counts columns in bytes of UTF-8)."""

    def __init__(self, source: str) -> None:
        self.raw = source.encode()
        self.starts = [0]
        for line in self.raw.splitlines(keepends=True):
            self.starts.append(self.starts[-1] + len(line))

    def start(self, node: ast.AST) -> int:
        return self.starts[node.lineno - 1] + node.col_offset

    def end(self, node: ast.AST) -> int:
        return self.starts[node.end_lineno - 1] + node.end_col_offset

    def place(self, after: int, annotation: ast.expr, mark: bytes) -> Optional[Place]:
        """The annotation whose `mark` is the last one between `after` and it; brackets around it included."""
        inner, end = self.start(annotation), self.end(annotation)
        start = self.raw.rfind(mark, after, inner)
        if start < 0 or b"#" in self.raw[start:end] or b"\\\n" in self.raw[start:end]:
            return None
        opened = self.raw[start:inner].count(b"(")
        for _ in range(opened):
            end = self.raw.index(b")", end) + 1
        return Place(start, inner - opened if opened else inner, end)
