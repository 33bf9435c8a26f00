# Mapping patterns: keys that must be there, the rest, nothing made by __missing__.
from collections import Counter, OrderedDict, defaultdict
import os


class Keys:
    NAME = "name"
    SIZE = "size"


def describe(x):
    match x:
        case {"type": "circle", "r": r}:
            return f"circle {r}"
        case {"type": "rect", "w": w, "h": h, **rest}:
            return f"rect {w} {h} {rest}"
        case {Keys.NAME: str(name), Keys.SIZE: int(size)}:
            return f"named {name} {size}"
        case {1: one, None: none, False: _}:
            return "never"
        case {1: one}:
            return f"one {one}"
        case {-1: minus, 2.5: half}:
            return f"{minus} {half}"
        case {**everything} if len(everything) > 2:
            return f"big {sorted(everything)}"
        case {}:
            return "a mapping"
    return "no mapping"


for value in [{"type": "circle", "r": 3}, {"r": 4, "type": "circle", "more": 1}, {"type": "rect", "w": 1, "h": 2},
              {"type": "rect", "w": 1, "h": 2, "color": "red"}, {"name": "n", "size": 5}, {"name": "n", "size": "5"},
              {1: "x"}, {True: "y"}, {-1: 1, 2.5: 2}, {"a": 1, "b": 2, "c": 3}, {}, {"x": 1}, [], "text", None,
              OrderedDict(type="circle", r=1), Counter("aab"), defaultdict(list), defaultdict(int, {"type": "circle"}),
              {"type": "circle"}]:
    try:
        print(describe(value))
    except ValueError as error:
        print("ValueError", error)

d = defaultdict(lambda: "made")
match d:
    case {"absent": x}:
        print("made", x)
    case _:
        print("absent", len(d))


def nested(config: dict) -> str:
    match config:
        case {"user": {"name": str(name), "tags": [first, *_]}}:
            return f"{name} {first}"
        case {"user": {"name": str(name)}}:
            return name
        case {"user": user}:
            return f"bad user {user}"
        case _:
            return "no user"


print(nested({"user": {"name": "ann", "tags": ["x", "y"]}}), nested({"user": {"name": "bob"}}), nested({"user": 5}),
      nested({}))


def counts(table: dict[str, int]) -> int:
    match table:
        case {"a": a, "b": b}:
            return a + b
        case {"a": a, **others}:
            return a * 100 + sum(others.values())
    return -1


print(counts({"a": 1, "b": 2, "c": 3}), counts({"a": 2, "z": 7}), counts({}))
try:
    match {"a": 1}:
        case {Keys.NAME: 1, Keys.NAME: 2}:
            print("no")
        case _:
            print("one key is missing, nothing is compared")
    match {"name": 1, "size": 2}:
        case {Keys.NAME: 1, Keys.NAME: 2}:
            print("no")
except ValueError as error:
    print(error)
original = {"k": 1, "l": 2}
match original:
    case {"k": _, **rest}:
        rest["new"] = 3
        print(rest, original)
