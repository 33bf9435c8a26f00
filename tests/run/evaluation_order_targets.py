def t(x):
    print("t", x, end=" ")
    return x
d = {}
class L(list):
    pass
def lst(n):
    print("lst", n, end=" ")
    return [0] * 5
lst(1)[t(0)] = t(9); print()
lst(1)[t(0)], lst(2)[t(1)] = t(3), t(4); print()
a = lst(3)[t(1)] = b = t(7); print(a, b)
{t(1): t(2), t(3): t(4)}; print()
[t(1), *lst(1), t(2)]; print()
def f(*a, **k): print("f", a, k)
f(t(1), *[t(2)], k=t(3), **{"z": t(4)})
lst(1)[t(1):t(2):t(3)]; print()
x = [1, 2, 3]
x[t(0)] += t(5); print(x)
try:
    "x"[t("a"):t(1)]
except TypeError as e: print(e)
print(t(1) < t(2) < t(3))
print(t(1) > t(2) > t(3))
print(t(0) or t(2) and t(3))
y = (z := t(5)) + z; print(y)
print([w := i for i in range(3)], w)
if (n := len("abc")) > 2: print(n)
while (n := n - 1) > 0: print(n, end=" ")
print()
def g(a=(dflt := 3)): return a
print(g(), dflt)
del d, x[0], x[0:1]
print(x)
(a, b), [c, *e] = (1, 2), (3, 4, 5)
print(a, b, c, e)
for i, x[0] in enumerate("ab"): print(i, x)
a = b = c = []
a += [1]
print(b, c)
i = 0
i, x[i] = 1, 5
