# One list may hold values of every type.
from typing import Any

things: list[Any] = [1, 2.5, "three", None, True, [4], (5,), {"six": 6}, {7}, range(8)]
for thing in things:
    print(type(thing).__name__, thing, thing in things, bool(thing))
print(things.index(True), things.index("three"), things.count(1), things.count(None))
ints: list[int] = [1, 2, 3]
ints.append("four")  # type: ignore
ints[0] = 1.5  # type: ignore
ints.extend([None, 2**70])  # type: ignore
print(ints, [type(x).__name__ for x in ints])
floats: list[float] = [1.0, 2.0]
floats.append(3)
floats += [True, 4.0]
print(floats, sum(floats), [type(x).__name__ for x in floats])
flags: list[bool] = [True, False]
flags.append(2)  # type: ignore
print(flags, sum(flags))
names: list[str] = ["a"]
names.insert(0, 5)  # type: ignore
print(names, names[0] == 5)
total = 0
for thing in things:
    if isinstance(thing, (int, float)):
        total += thing
    elif isinstance(thing, str):
        total += len(thing)
    elif thing is None:
        continue
    else:
        total += sum(thing) if not isinstance(thing, dict) else sum(thing.values())
print(total)
