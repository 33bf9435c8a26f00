"""The texts that json makes are texts like any other: ASCII ones are ASCII, wide ones are not."""
import json

for value in ([1], {"a": 1}, "é", ["€", "𝄞"], "", {}, [], None, 2.5, "x" * 500, ["é" * 300]):
    for is_ascii in (True, False):
        text = json.dumps(value, ensure_ascii=is_ascii)
        print(len(text), text.isascii(), text.isprintable(), text[:12].upper(), hash(text) == hash(text + ""), text.encode()[:9], (text + "é").isascii(), json.loads(text) == value)
print(json.dumps({"b": [1, {"c": None}], "a": "ü"}, indent=2, sort_keys=True, ensure_ascii=False).splitlines())
