# Program: writing and reading nested values as JSON text.
from typing import Any


class JsonError(ValueError):
    pass


ESCAPES = {'"': '\\"', "\\": "\\\\", "\n": "\\n", "\t": "\\t", "\r": "\\r"}
UNESCAPES = {'"': '"', "\\": "\\", "/": "/", "n": "\n", "t": "\t", "r": "\r", "b": "\b", "f": "\f"}


def quote(text: str) -> str:
    parts = ['"']
    for ch in text:
        if ch in ESCAPES:
            parts.append(ESCAPES[ch])
        elif ord(ch) < 32:
            parts.append(f"\\u{ord(ch):04x}")
        else:
            parts.append(ch)
    return "".join(parts) + '"'


def dumps(value: Any, indent: int = 0, level: int = 0) -> str:
    if value is None:
        return "null"
    if value is True or value is False:
        return str(value).lower()
    if isinstance(value, (int, float)):
        return repr(value)
    if isinstance(value, str):
        return quote(value)
    inner = "\n" + " " * indent * (level + 1) if indent else ""
    outer = "\n" + " " * indent * level if indent else ""
    comma = "," if indent else ", "
    if isinstance(value, (list, tuple)):
        items = [inner + dumps(item, indent, level + 1) for item in value]
        return "[" + comma.join(items) + (outer if items else "") + "]"
    if isinstance(value, dict):
        pairs = [f"{inner}{quote(str(key))}: {dumps(item, indent, level + 1)}" for key, item in value.items()]
        return "{" + comma.join(pairs) + (outer if pairs else "") + "}"
    raise JsonError(f"cannot write {type(value).__name__}")


def skip(text: str, i: int) -> int:
    while i < len(text) and text[i] in " \t\n\r":
        i += 1
    return i


def parse(text: str, i: int) -> tuple[Any, int]:
    i = skip(text, i)
    if i >= len(text):
        raise JsonError("unexpected end")
    ch = text[i]
    if ch == "{":
        return parse_object(text, i + 1)
    if ch == "[":
        return parse_array(text, i + 1)
    if ch == '"':
        return parse_string(text, i + 1)
    for word, value in (("null", None), ("true", True), ("false", False)):
        if text.startswith(word, i):
            return value, i + len(word)
    return parse_number(text, i)


def parse_number(text: str, i: int) -> tuple[Any, int]:
    start = i
    while i < len(text) and text[i] in "+-0123456789.eE":
        i += 1
    word = text[start:i]
    try:
        return (float(word) if any(ch in word for ch in ".eE") else int(word)), i
    except ValueError:
        raise JsonError(f"bad value at {start}: {text[start:start + 5]!r}") from None


def parse_string(text: str, i: int) -> tuple[str, int]:
    parts: list[str] = []
    while i < len(text):
        ch = text[i]
        if ch == '"':
            return "".join(parts), i + 1
        if ch == "\\":
            i += 1
            if text[i] == "u":
                parts.append(chr(int(text[i + 1 : i + 5], 16)))
                i += 4
            else:
                parts.append(UNESCAPES[text[i]])
        else:
            parts.append(ch)
        i += 1
    raise JsonError("string without end")


def parse_array(text: str, i: int) -> tuple[list[Any], int]:
    items: list[Any] = []
    i = skip(text, i)
    if text[i : i + 1] == "]":
        return items, i + 1
    while True:
        item, i = parse(text, i)
        items.append(item)
        i = skip(text, i)
        if text[i : i + 1] == "]":
            return items, i + 1
        if text[i : i + 1] != ",":
            raise JsonError(f"expected , or ] at {i}")
        i += 1


def parse_object(text: str, i: int) -> tuple[dict[str, Any], int]:
    result: dict[str, Any] = {}
    i = skip(text, i)
    if text[i : i + 1] == "}":
        return result, i + 1
    while True:
        key, i = parse(text, i)
        if not isinstance(key, str):
            raise JsonError(f"key {key!r} is no string")
        i = skip(text, i)
        if text[i : i + 1] != ":":
            raise JsonError(f"expected : at {i}")
        result[key], i = parse(text, i + 1)
        i = skip(text, i)
        if text[i : i + 1] == "}":
            return result, i + 1
        if text[i : i + 1] != ",":
            raise JsonError(f"expected , or }} at {i}")
        i += 1


def loads(text: str) -> Any:
    value, i = parse(text, 0)
    if skip(text, i) != len(text):
        raise JsonError(f"extra text at {i}")
    return value


document: dict[str, Any] = {
    "name": 'Kukri "knife"', "size": 12, "ratio": 0.5, "big": 2**70, "tags": ["a", "é\n", []], "none": None,
    "flags": (True, False), "nested": {"empty": {}, "deep": [[1, [2, {"x": -1e-7}]]]},
}
compact = dumps(document)
print(compact)
print(dumps(document, 2))
again = loads(compact)
print(again == {**document, "flags": [True, False]}, loads(dumps(document, 4)) == again)
print(loads(' [1 , 2.5e3,"\\u00e9\\t", null ] '), loads("5"), loads('""'), loads("{}"), type(loads("1e2")).__name__)
for bad in ["", "[1, 2", "[1 2]", '{"a" 1}', "{1: 2}", '"abc', "tru", "[1,]", '{"a": 1,}', "1 2", "--1", "nul"]:
    try:
        print(bad, loads(bad))
    except JsonError as error:
        print(repr(bad), error)
try:
    dumps({"s": {1, 2}})
except JsonError as error:
    print(error)
