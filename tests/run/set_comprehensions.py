# Set comprehensions and what they are good for.
words = ["Apple", "apple", "Pear", "pear", "fig"]
print(sorted({w.lower() for w in words}))
print(len({len(w) for w in words}), {n % 3 for n in range(10)})
print({a * b for a in range(4) for b in range(4)}, {n for n in range(10) if n % 4 == 1}, {n for n in []})
seen: set[int] = set()
unique: list[int] = []
for n in [3, 1, 3, 2, 1, 5]:
    if n not in seen:
        seen.add(n)
        unique.append(n)
print(unique, seen)
primes = {n for n in range(2, 50)} - {a * b for a in range(2, 25) for b in range(2, 25)}
print(sorted(primes))
edges = {(a, b) for a in range(3) for b in range(3) if a < b}
print(sorted(edges), (0, 1) in edges, (1, 0) in edges)
n = "kept"
print({n for n in (1, 2)}, n)
try:
    print({[x] for x in range(2)})  # type: ignore
except TypeError as error:
    print(error)
print(sum({1, 2, 3}), max({4, 9}), sorted({"b", "a"}))
print(tuple({7}), list({7}), {*[1, 2], *(2, 3)})
