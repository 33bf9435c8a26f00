# json.dumps: every kind of value, every option.
import json

VALUES = [None, True, False, 0, -1, 10**30, 1.5, -0.0, 1e300, 1e-7, 1e16, "", "text", "quote \" back \\ slash / tab \t nl \n",
          "\x00\x1f\x7f\x80é€𝄞", [], [1, [2, [3]]], (), (1, "a"), {}, {"a": 1, "b": [True, None]}, {1: 2, 1.5: 3, None: 4, True: 5},
          [[], {}, [{}], {"x": []}], float("inf"), float("-inf"), float("nan")]
for value in VALUES:
    print(json.dumps(value))
    print(json.dumps(value, ensure_ascii=False))
    print(json.dumps(value, indent=2))
data = {"b": [1, 2, {"c": None}], "a": {"z": 1, "y": [], "x": {}}, "ä": (1.25, "s")}
print(json.dumps(data, sort_keys=True))
print(json.dumps(data, indent=4, sort_keys=True))
print(json.dumps(data, indent="--"))
print(json.dumps(data, indent=0))
print(json.dumps(data, separators=(",", ":")))
print(json.dumps(data, indent=1, separators=(" ;", " = ")))
print(json.dumps({(1, 2): 3, "a": 1}, skipkeys=True))
print(json.dumps({1, 2}, default=list), json.dumps([1j, {3}], default=lambda o: "?" + type(o).__name__))
names: dict[str, int] = {"x": 1, "y": 2}
numbers: list[float] = [0.5, 1.0]
print(json.dumps(names), json.dumps(numbers), json.dumps([1, 2, 3]), json.dumps("s"), json.dumps([True, False]))
circular: list = [1]
circular.append(circular)
loop: dict = {}
loop["self"] = loop
for bad in (lambda: json.dumps({1, 2}), lambda: json.dumps({(1,): 2}), lambda: json.dumps(circular), lambda: json.dumps(loop),
            lambda: json.dumps(1j), lambda: json.dumps(b"x"), lambda: json.dumps(float("nan"), allow_nan=False),
            lambda: json.dumps([float("inf")], allow_nan=False, indent=1), lambda: json.dumps({"a": 1, 2: 3}, sort_keys=True),
            lambda: json.dumps(object, default=None), lambda: json.dumps({1}, default=lambda o: o),
            lambda: json.dumps(1, separators=(1, 2, 3)), lambda: json.dumps(len)):
    try:
        print(bad())
    except Exception as e:
        print(type(e).__name__, e)
deep: list = []
for i in range(100):
    deep = [deep]
print(len(json.dumps(deep)), len(json.dumps(deep, indent=1)))
