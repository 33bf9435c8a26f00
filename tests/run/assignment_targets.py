# One value to several targets, swaps, and items as targets.
a = b = c = 5
b += 1
print(a, b, c)
x = [0, 0, 0]
i = 0
i = x[i] = 2
print(i, x)
i, x[i] = 0, 9
print(i, x)
x[0], x[1], x[2] = x[2], x[0], x[1]
print(x)
first, second, third = sorted(x)
print(first, second, third)
p = q = []
p.append(1)
print(q)
d: dict[str, int] = {}
d["a"], d["b"] = 1, 2
key = "k"
d[key], key = 3, "other"
print(d, key)
matrix = [[1, 2], [3, 4]]
matrix[0][0], matrix[1][1] = matrix[1][1], matrix[0][0]
matrix[0][:], rest = [8, 9, 10], "r"
print(matrix, rest)
u, v = {"x": 1, "y": 2}
print(u, v)
(s, t), [w, *z] = "ab", range(4)
print(s, t, w, z)
for x[0] in range(3):
    print(x, end=" ")
print()
for d["loop"], e in [(1, 2), (3, 4)]:
    print(d["loop"], e)
annotated: int = 3
later: str
later = "set later"
print(annotated, later)
m, = [5]
n = *[1, 2], 3
print(m, n)
f = g, h = 1, 2
print(f, g, h)
