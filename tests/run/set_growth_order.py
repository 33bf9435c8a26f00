# The order of a set's ints depends on its history: growth, deletions, merges.
s: set[int] = set()
for i in range(0, 200, 7):
    s.add(i * 13 % 101)
    if i % 35 == 0:
        print(len(s), s)
for i in range(0, 101, 3):
    s.discard(i)
print(s)
s.add(300)
s.add(-300)
print(s)
t = {i for i in range(64)} - {i for i in range(0, 64, 2)}
print(t)
u = {1000, 2000, 3000} | {1, 2, 3}
print(u, u & {1, 2000, 5}, u ^ {1, 77})
v = set([5, 4, 3, 2, 1, 100, 99, 98])
w = v.copy()
v.update([7, 6, 200])
print(v, w, set(list(v)[::-1]))
big = {2**40 + i * 3 for i in range(6)}
print(big)
negative = {-i for i in range(12)}
print(negative, {-1, -2}, {-2, -1})
x = {n * 0.5 for n in range(9)}
print(x)
print([x.pop() for _ in range(4)], x)
pairs = {(i, i * i % 5) for i in range(6)}
print(pairs)
