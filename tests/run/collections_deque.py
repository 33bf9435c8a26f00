# collections.deque: both ends, bounded ones, items, rotation, comparison, errors
import collections
from collections import deque


def attempt(action):
    try:
        print(action())
    except Exception as e:
        print(type(e).__name__, e)


d: deque[int] = deque()
for i in range(5):
    d.append(i)
    d.appendleft(-i)
print(d, len(d), d[0], d[-1], d[4], bool(d), bool(deque()))
print(d.pop(), d.popleft(), d)
d.extend([10, 20])
d.extendleft([30, 40])
print(d, list(d), sum(d), max(d), 10 in d, 11 in d, d.count(0), d.index(20), d.index(0, 3))
d.rotate(2)
print(d)
d.rotate(-3)
print(d)
d.rotate()
d.reverse()
print(d)
d.insert(2, 99)
d.insert(-1, 98)
d.insert(100, 97)
d.insert(-100, 96)
print(d)
d.remove(99)
del d[0]
del d[-1]
d[1] = 7
d[-1] += 5
print(d, d.copy(), d.maxlen)
print([x * 2 for x in d], list(reversed(d)), sorted(d))
d.clear()
print(d, len(d))

last = deque(maxlen=3)
for word in "one two three four five".split():
    last.append(word)
print(last, last.maxlen, deque([1, 2, 3, 4], 2), deque("abc", maxlen=0))
last.appendleft("zero")
last.extend(["x", "y"])
last.extendleft("pq")
print(last, last.copy(), last + deque(["z"]), last * 2)

a, b = deque([1, 2, 3]), deque([1, 2, 4])
print(a == b, a != b, a < b, a >= b, a == deque([1, 2, 3]), a == [1, 2, 3], deque([1]) < deque([1, 0]), deque() < deque([1]))
print(a + b, a * 2, 2 * a, a * 0, a * -1)
a += "xy"
a *= 2
print(a)
first, *rest = deque("hello")
print(first, rest, "".join(deque("abc")), tuple(deque([1])), set(deque([1, 1])))
nested = deque([1])
nested.append(nested)
print(nested, repr(deque(["a", 1.5, None])))
print(type(d), deque, collections.deque is deque, isinstance(d, deque), isinstance([], deque))


def breadth_first(graph: dict[str, list[str]], start: str) -> list[str]:
    seen, queue, order = {start}, deque([start]), []
    while queue:
        node = queue.popleft()
        order.append(node.upper())
        for other in graph[node]:
            if other not in seen:
                seen.add(other)
                queue.append(other)
    return order


print(breadth_first({"a": ["b", "c"], "b": ["d"], "c": ["d", "a"], "d": []}, "a"))
pairs = deque([(0, "start")])
pairs.append((1, "next"))
while pairs:
    level, name = pairs.popleft()
    print(level + 1, name.title())
lists = deque([[1], [2, 3]])
lists[0].append(5)
lists.append([])
lists[-1].append(6)
print(lists, [len(x) for x in lists])
big = deque(range(1000))
big.rotate(250)
total = 0
while big:
    total = (total * 3 + big.pop()) % 1000003
    if big:
        total = (total * 5 + big.popleft()) % 1000003
print(total)

empty: deque[int] = deque()
attempt(lambda: empty.pop())
attempt(lambda: empty.popleft())
attempt(lambda: empty[0])
attempt(lambda: empty.remove(3))
attempt(lambda: deque("abc").index("z"))
attempt(lambda: deque("abc")[1:])
attempt(lambda: deque("abc")["a"])
attempt(lambda: deque([1], -1))
attempt(lambda: deque([1], "a"))
attempt(lambda: deque(3))
attempt(lambda: deque([1], 2).insert(0, 5))
attempt(lambda: deque([1, 2], 2).insert(0, 5))
attempt(lambda: deque([1]) + [2])
attempt(lambda: deque([1]) * "a")
attempt(lambda: hash(deque()))
attempt(lambda: {deque(): 1})
attempt(lambda: deque().foo)
attempt(lambda: deque([1]) < [1])
attempt(lambda: deque([3, "a"]) < deque([3, 4]))


def grow() -> None:
    q = deque([1, 2, 3])
    for x in q:
        q.append(x)


attempt(grow)


def shrink() -> None:
    q = deque([1, 2, 3])
    for x in reversed(q):
        q.pop()


attempt(shrink)
