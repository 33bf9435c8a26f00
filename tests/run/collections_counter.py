# collections.Counter: counting, most_common, arithmetic, comparison, errors
from collections import Counter


def attempt(action):
    try:
        print(action())
    except Exception as e:
        print(type(e).__name__, e)


c = Counter("abracadabra")
print(c, c["a"], c["z"], "z" in c, len(c), c.most_common(), c.most_common(2), c.most_common(0), c.most_common(-1))
print(sorted(c.elements()), list(Counter(a=2, b=0, c=-1, d=1).elements()), c.total(), sum(c.values()))
print(Counter(), Counter([]), Counter({"x": 3, "y": 5}), Counter(cats=4, dogs=8), Counter([1, 2, 1, 3.0, True]))
words = Counter("the cat and the dog and the bird".split())
for word, count in words.most_common(2):
    print(word.upper(), count * 10)
words.update(["cat", "cat"])
words.update({"dog": 5})
words.update("ab", zebra=2)
print(words)
words.subtract(["the", "the", "lion"])
words.subtract({"cat": 10})
print(words, words.total())
words["new"] += 3
words["gone"] = 0
del words["zebra"], words["not there"]
print(dict(words))
a, b = Counter(a=3, b=1, c=-2), Counter(a=1, b=2, d=4)
print(a + b, a - b, a | b, a & b, +a, -a, a + Counter(), b - a)
a += b
print(a)
a -= Counter(a=1, d=1)
print(a)
a |= Counter(z=9, a=1)
print(a)
a &= Counter(z=3, a=10, q=1)
print(a)
print(Counter(a=1) == Counter(a=1, b=0), Counter(a=1) != Counter(a=2), Counter(a=1) <= Counter(a=1, b=1), Counter(a=1) < Counter(a=1),
      Counter(a=2) > Counter(a=1), Counter(a=2) >= Counter(b=1), Counter(a=1) == {"a": 1})
copy = b.copy()
copy["a"] += 100
print(b, copy, type(copy).__name__, isinstance(copy, dict), dict(b), list(b), sorted(b.items(), key=lambda kv: -kv[1]))
print(Counter("hello") | Counter("world"), Counter(map(len, ["a", "bb", "cc"])), Counter([x % 3 for x in range(10)]))
print({**Counter("aab")}, max(Counter("aab").items(), key=lambda kv: kv[1]), Counter({"a": 1.5})["a"] + 1)
mixed = Counter({"a": "x", "b": 2})
print(mixed)
print(list(reversed(Counter("xyx"))), Counter("aabbbc").most_common(1)[0][0])
attempt(lambda: Counter(3))
attempt(lambda: Counter("a", "b"))
attempt(lambda: Counter().update(1, 2))
attempt(lambda: Counter("a") + {"a": 1})
attempt(lambda: Counter("a") + 1)
attempt(lambda: Counter.fromkeys("ab"))
attempt(lambda: Counter([[]]))
attempt(lambda: Counter("a").foo)
attempt(lambda: Counter("a") < 3)
attempt(lambda: hash(Counter()))


def anagrams(words: list[str]) -> int:
    seen: Counter[str] = Counter()
    for word in words:
        seen["".join(sorted(word))] += 1
    return sum(n for n in seen.values() if n > 1)


print(anagrams(["listen", "silent", "enlist", "abc", "cab", "x"]))
