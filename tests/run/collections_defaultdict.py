# collections.defaultdict: factories, what a missing key does, copies, union
from collections import defaultdict


def attempt(action):
    try:
        print(action())
    except Exception as e:
        print(type(e).__name__, e)


groups: defaultdict[int, list[str]] = defaultdict(list)
for word in "the quick brown fox jumps over a lazy dog".split():
    groups[len(word)].append(word)
print(groups)
print(dict(groups), sorted(groups.items()), groups[5][0].upper(), len(groups))
counts: defaultdict[str, int] = defaultdict(int)
for letter in "mississippi":
    counts[letter] += 1
print(counts, counts["z"], "z" in counts, counts.get("q"), "q" in counts, sum(counts.values()), max(counts, key=counts.get))
for key, value in counts.items():
    print(key * value, end=" ")
print()
tree = defaultdict(lambda: defaultdict(set))
tree["a"]["x"].add(1)
tree["a"]["y"].add(2)
tree["b"]["x"].add(3)
print({k: dict(v) for k, v in tree.items()})
fixed = defaultdict(lambda: "none", {"a": "b"}, c="d")
print(fixed["a"], fixed["c"], fixed["zz"], dict(fixed))
plain = defaultdict(None, [(1, 2)])
print(plain, plain[1], defaultdict(), plain.default_factory)
attempt(lambda: plain[3])
attempt(lambda: defaultdict(3))
attempt(lambda: defaultdict(list, 5))
attempt(lambda: defaultdict(int, {}, {}))
attempt(lambda: defaultdict(list)[[]])
attempt(lambda: defaultdict(lambda: 1 // 0)["x"])
attempt(lambda: defaultdict(len)["x"])
other = counts.copy()
other["new"] += 5
print(type(other).__name__, other == counts, other["new"], counts["m"] == other["m"])
print(counts | {"m": 100}, {"extra": 1} | defaultdict(int, b=2))
counts |= {"k": 7}
counts.update({"j": 8}, h=9)
print(counts)
print(counts.pop("m"), counts.setdefault("w", 3), counts.popitem(), sorted(counts), list(counts.keys())[:2])
del counts["s"]
attempt(lambda: counts.pop("nothing"))
print(counts == dict(counts), isinstance(counts, dict), isinstance(counts, defaultdict), type(counts))
counts.default_factory = lambda: 50
print(counts["fifty"], dict(counts))
floats = defaultdict(float)
floats["x"] += 1.5
floats["y"] -= 0.25
print(floats, list(reversed(floats)))
names = defaultdict(str)
names[1] += "ab"
names[1] += "cd"
print(names, names[2] == "")
graph: defaultdict[str, list[tuple[str, int]]] = defaultdict(list)
for a, b, w in [("a", "b", 3), ("a", "c", 1), ("b", "c", 7)]:
    graph[a].append((b, w))
    graph[b].append((a, w))
for node in sorted(graph):
    print(node, sorted(graph[node]), sum(weight for _, weight in graph[node]))
