# Edges of the runtime that nothing else reaches: errors of rare calls, sizes of subclasses, texts with zeros.
import io
import json
import os
import re
import time
from collections import deque
from typing import Any


def attempt(name: str, call: Any) -> None:
    try:
        print(name, call())
    except Exception as error:
        print(name, type(error).__name__, error)


class Broken:
    def __eq__(self, other: object) -> bool:
        raise RuntimeError("compared")

    def __hash__(self) -> int:
        return 1


class Small(int):
    pass


attempt("utf-16", lambda: json.loads('"ab"'.encode("utf-16")))
attempt("utf-32", lambda: json.loads('[1]'.encode("utf-32-le")))
attempt("utf-16-le", lambda: json.loads('[1]'.encode("utf-16-le")))
attempt("one digit", lambda: json.loads('7'.encode("utf-16-be")))
attempt("two digits", lambda: json.loads(b"42"))
attempt("digit, utf-16-le", lambda: json.loads('7'.encode("utf-16-le")))
attempt("error of json", lambda: json.JSONDecodeError("message"))
attempt("error of json", lambda: json.JSONDecodeError())
attempt("error of json", lambda: json.JSONDecodeError("message", "document"))
attempt("error of json", lambda: json.JSONDecodeError(1, 2, 3, 4))
attempt("error of json", lambda: json.JSONDecodeError("message", "document", 3))
attempt("items", lambda: {1: Broken()}.items() == {1: Broken()}.items())
attempt("in items", lambda: (1, 2) in {1: Broken()}.items())
attempt("keys", lambda: {Broken(): 1}.keys() == {Broken(): 1}.keys())
attempt("zero", lambda: (Small(0), Small(0) == 0, bool(Small(0)), Small(0) + 1, Small(-3), -Small(0), hash(Small(0))))
attempt("as an index", lambda: ([5, 6][Small(0)], "ab"[Small(-1)], [1] * Small(0), range(Small(0))))

noted = ValueError("x")
noted.__notes__ = "not a list"
attempt("add_note", lambda: noted.add_note("n"))
attempt("add_note", lambda: ValueError().add_note(3))

attempt("lastgroup", lambda: [(m.lastgroup, m.lastindex) for m in re.finditer(r"(?P<a>x)|(?P<b>y)|z", "xyzx")])
attempt("lastindex", lambda: [m.lastindex for m in re.finditer(r"(x)?(y)?", "xyx")])
attempt("nested", lambda: [(m.lastindex, m.groups()) for m in re.finditer(r"((a)|b)c?", "acbab")])

attempt("split of bytes", lambda: b"abc".find(b"c", "x"))
attempt("split of bytes", lambda: b"abc".find(b"c", 0, "x"))
attempt("find", lambda: (b"abcabc".find(b"c", 3), b"abcabc".rfind(b"a", 0, 3), b"abc".count(b"", 1), b"abc".index(b"b", None, None)))
attempt("startswith", lambda: (b"abc".startswith(b"b", 1), b"abc".endswith((b"x", b"b"), 0, 2)))

attempt("power", lambda: ((1 + 1j) ** 100, (1 + 1j) ** 101, (2j) ** -100, (1 + 1j) ** 99.5))
attempt("power of ints", lambda: (pow(3, 200, 1000), pow(-7, 77, 13), pow(2, 10 ** 20, 10 ** 9 + 7), 3 ** 500 % 10 ** 12))
for steps in (-7, -3, -1, 0, 1, 2, 4, 9, 10 ** 6 + 1):
    items = deque(range(7))
    items.rotate(steps)
    print(steps, list(items))

memory = io.BytesIO(b"0123456789")
attempt("seek", lambda: (memory.seek(0), memory.seek(-3, 2), memory.read(), memory.seek(2, 0), memory.tell()))
attempt("seek before", lambda: memory.seek(-1))
PATH = f"/tmp/kukri_edges_{os.getpid()}_{time.time_ns()}"
with open(PATH, "w+b") as both:
    print(both.readable(), both.writable(), both.seekable(), both.write(b"text"), both.seek(0), both.read(), both.seek(0, 1))
    attempt("negative", lambda: both.seek(-1))
    attempt("zero", lambda: (both.seek(0), both.tell(), both.read(1)))
with open(PATH, "rb") as reader:
    print(reader.readable(), reader.writable())
    attempt("write", lambda: reader.write(b"x"))
with open(PATH, "ab") as writer:
    print(writer.readable(), writer.writable(), writer.tell())
    attempt("read", lambda: writer.read())

grown: list[Any] = [1, 2, 3]
grown.clear()
grown.append("text")
grown.clear()
grown.extend([1.5, None])
print(grown, len(grown))
for a, b in ((10 ** 40, 10 ** 41), (3 ** 100, 2 ** 160), (2 ** 64, 2 ** 67), (7 ** 50, 7 ** 51)):
    print(b // a, b % a, -b // a, divmod(-b, -a), a / b)
os.remove(PATH)
