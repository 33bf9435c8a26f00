"""A reader and writer of JSON by hand: recursive descent, errors with line and column."""
from typing import Any, Union

JSON = Union[dict, list, str, int, float, bool, None]


class JSONError(ValueError):
    def __init__(self, message: str, text: str, pos: int):
        line = text.count("\n", 0, pos) + 1
        column = pos - (text.rfind("\n", 0, pos) + 1) + 1
        super().__init__(f"{message}: line {line} column {column} (char {pos})")
        self.pos = pos


class Reader:
    ESCAPES = {'"': '"', "\\": "\\", "/": "/", "b": "\b", "f": "\f", "n": "\n", "r": "\r", "t": "\t"}

    def __init__(self, text: str) -> None:
        self.text = text
        self.pos = 0

    def error(self, message: str) -> JSONError:
        return JSONError(message, self.text, self.pos)

    def peek(self) -> str:
        return self.text[self.pos] if self.pos < len(self.text) else ""

    def skip(self) -> None:
        while self.pos < len(self.text) and self.text[self.pos] in " \t\r\n":
            self.pos += 1

    def expect(self, ch: str) -> None:
        if self.peek() != ch:
            raise self.error(f"expected {ch!r}, got {self.peek()!r}")
        self.pos += 1

    def read(self) -> JSON:
        self.skip()
        value = self.value()
        self.skip()
        if self.pos != len(self.text):
            raise self.error("extra data")
        return value

    def value(self) -> JSON:
        ch = self.peek()
        if ch == "{":
            return self.object()
        if ch == "[":
            return self.array()
        if ch == '"':
            return self.string()
        if ch == "-" or ch.isdigit():
            return self.number()
        for word, constant in (("true", True), ("false", False), ("null", None)):
            if self.text.startswith(word, self.pos):
                self.pos += len(word)
                return constant
        raise self.error("unexpected character" if ch else "unexpected end")

    def object(self) -> dict:
        result: dict[str, Any] = {}
        self.expect("{")
        self.skip()
        if self.peek() == "}":
            self.pos += 1
            return result
        while True:
            self.skip()
            key = self.string()
            self.skip()
            self.expect(":")
            self.skip()
            result[key] = self.value()
            self.skip()
            if self.peek() == "}":
                self.pos += 1
                return result
            self.expect(",")

    def array(self) -> list:
        result = []
        self.expect("[")
        self.skip()
        if self.peek() == "]":
            self.pos += 1
            return result
        while True:
            self.skip()
            result.append(self.value())
            self.skip()
            if self.peek() == "]":
                self.pos += 1
                return result
            self.expect(",")

    def string(self) -> str:
        self.expect('"')
        parts = []
        while True:
            ch = self.peek()
            if not ch:
                raise self.error("unterminated string")
            self.pos += 1
            if ch == '"':
                return "".join(parts)
            if ch != "\\":
                parts.append(ch)
                continue
            e = self.peek()
            self.pos += 1
            if e == "u":
                try:
                    parts.append(chr(int(self.text[self.pos:self.pos + 4], 16)))
                except ValueError:
                    raise self.error("bad unicode escape")
                self.pos += 4
            elif e in self.ESCAPES:
                parts.append(self.ESCAPES[e])
            else:
                raise self.error(f"bad escape {e!r}")

    def number(self) -> Union[int, float]:
        start = self.pos
        if self.peek() == "-":
            self.pos += 1
        while self.peek().isdigit():
            self.pos += 1
        is_float = False
        if self.peek() == ".":
            is_float = True
            self.pos += 1
            while self.peek().isdigit():
                self.pos += 1
        if self.peek() in ("e", "E"):
            is_float = True
            self.pos += 1
            if self.peek() in ("+", "-"):
                self.pos += 1
            while self.peek().isdigit():
                self.pos += 1
        text = self.text[start:self.pos]
        return float(text) if is_float else int(text)


def write(value: JSON, indent: int = 0) -> str:
    pad = "  " * indent
    if value is None:
        return "null"
    if value is True:
        return "true"
    if value is False:
        return "false"
    if isinstance(value, (int, float)):
        return repr(value)
    if isinstance(value, str):
        return '"' + value.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n") + '"'
    if isinstance(value, list):
        if not value:
            return "[]"
        inner = ",\n".join(f"{pad}  {write(v, indent + 1)}" for v in value)
        return f"[\n{inner}\n{pad}]"
    if isinstance(value, dict):
        if not value:
            return "{}"
        inner = ",\n".join(f"{pad}  {write(k)}: {write(v, indent + 1)}" for k, v in sorted(value.items()))
        return f"{{\n{inner}\n{pad}}}"
    raise TypeError(type(value).__name__)


def depth(v: JSON) -> int:
    if isinstance(v, dict):
        return 1 + max(map(depth, v.values()), default=0)
    if isinstance(v, list):
        return 1 + max((depth(x) for x in v), default=0)
    return 0


TEXT = r'''
{"name": "Kukri \u00e9\n", "tags": ["a", "b\"c", []], "n": -12, "x": 1.5e3,
 "big": 123456789012345678901234567890, "t": true, "f": false, "z": null,
 "nested": {"k": [1, [2, [3, {}]]]}, "price": 0.1}
'''

data = Reader(TEXT).read()
print(data)
print(write(data))
print(depth(data), data["nested"]["k"][1][1][0], type(data["x"]).__name__)
total = 0
for key, value in data.items():
    if isinstance(value, (int, float)) and not isinstance(value, bool):
        total += value
print(total)
for bad in ["", "{", "[1, 2", '{"a" 1}', '"abc', '[1 2]', '{"a": tru}', '"\\x"', "[1]]", '\n\n  [1,\n ?]', '"\\u12"', '"\\uzzzz"']:
    try:
        print(Reader(bad).read())
    except JSONError as e:
        print(f"{bad!r:<16} -> {e} {e.pos}")
assert Reader(write(data)).read() == data
