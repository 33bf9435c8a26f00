# Insertion order survives updates, deletions, reinsertions and growth.
d: dict[int, int] = {}
for i in range(10, 0, -1):
    d[i] = i * i
print(list(d))
d[5] = 0
del d[7]
d[7] = 49
print(list(d), d.popitem(), d.popitem())
for i in range(100, 120):
    d[i] = i
for i in range(100, 120, 2):
    del d[i]
print(list(d))
big: dict[str, int] = {}
for i in range(1000):
    big[f"k{i * 7 % 1000}"] = i
print(list(big)[:5], list(big)[-5:])
print(len(big), sum(big.values()))
for i in range(0, 1000, 3):
    del big[f"k{i}"]
print(list(big)[:5], len(big), list(big.values())[-3:])
print({"b": 1, "a": 2} == {"a": 2, "b": 1}, list({"b": 1, "a": 2}) == list({"a": 2, "b": 1}))
print({1: "a", 2: "b", 1: "c"}, {**{3: 0, 4: 1}, 3: 9}, list(reversed({1: 0, 2: 0, 3: 0})))
while len(big) > 3:
    big.popitem()
print(big)
queue = {"x": 1, "y": 2, "z": 3}
queue["x"] = queue.pop("x")
print(queue)
