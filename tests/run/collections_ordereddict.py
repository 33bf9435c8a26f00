# collections.OrderedDict: order, moving and popping at both ends, comparison
from collections import OrderedDict


def attempt(action):
    try:
        print(action())
    except Exception as e:
        print(type(e).__name__, e)


d: OrderedDict[str, int] = OrderedDict()
for i, c in enumerate("abcde"):
    d[c] = i
print(d, len(d), d["c"], list(d), OrderedDict(), OrderedDict([("x", 1)]), OrderedDict(a=1, b=2), OrderedDict({"k": 1}, z=2))
d.move_to_end("a")
print(d)
d.move_to_end("d", last=False)
print(d)
d.move_to_end("e", False)
print(list(d), list(d.values()), list(reversed(d)))
print(d.popitem(), d.popitem(last=False), d.popitem(False), d)
d["b"] = 50
d.update(z=1)
d.setdefault("y", 2)
print(d, d.pop("b"), d.get("q"), "z" in d)
print(OrderedDict(a=1, b=2) == OrderedDict(b=2, a=1), OrderedDict(a=1, b=2) == {"b": 2, "a": 1}, OrderedDict(a=1) != OrderedDict(a=1))
print(d.copy(), type(d.copy()).__name__, d | {"new": 1}, {"old": 0} | d, OrderedDict.fromkeys("ab", 0))
d |= {"w": 4}
print(d, isinstance(d, dict), [k.upper() + str(v + 1) for k, v in d.items()])
attempt(lambda: d.move_to_end("nothing"))
attempt(lambda: OrderedDict().popitem())
attempt(lambda: OrderedDict(1, 2))
attempt(lambda: d["nothing"])
attempt(lambda: d.pop("nothing"))
nested = OrderedDict(a=1)
nested["self"] = nested
print(nested)


class_like: OrderedDict[int, str] = OrderedDict()


def remember(key: int, value: str, limit: int = 3) -> None:
    if key in class_like:
        class_like.move_to_end(key)
    class_like[key] = value
    if len(class_like) > limit:
        class_like.popitem(last=False)


for n in [1, 2, 3, 1, 4, 5, 1, 6]:
    remember(n, str(n * n))
print(class_like)
queue = OrderedDict([(i, None) for i in range(2000)])
total = added = 0
while queue:
    total = (total * 31 + queue.popitem(last=False)[0]) % 1000003
    if total % 3 == 0 and added < 500:
        added += 1
        queue[added + 10000] = None
print(total)
