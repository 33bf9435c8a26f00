# deque at its ends: removing the first and last of several, rotating, inserting, limits, errors.
from collections import deque

d = deque([3, 1, 3, 2])
d.remove(3)
print(d)
d.remove(2)
print(d, d.index(1), d.count(3))
for call in (lambda: d.remove(9), lambda: d.index(9), lambda: deque().pop(), lambda: deque().popleft(), lambda: d.index(1, 1), lambda: d[5],
             lambda: deque(maxlen=-1), lambda: deque([1], maxlen=1).insert(0, 2), lambda: d.remove()):
    try:
        print(call())
    except (ValueError, IndexError, TypeError) as error:
        print(type(error).__name__, error)
for at in (-9, -1, 0, 1, 9):
    e = deque("abc")
    e.insert(at, "X")
    print(at, e, e[0], e[-1])
for k in (-7, -1, 0, 1, 2, 8):
    e = deque(range(4))
    e.rotate(k)
    print(k, list(e), list(reversed(e)))
e = deque(range(5), maxlen=3)
print(e, e.maxlen)
e.append(9)
e.appendleft(7)
e.extend([1, 2])
e.extendleft("xy")
print(e, e.copy(), e + deque([5]), e * 2, len(e))
e[0], e[-1] = "first", "last"
del e[1]
print(e, "last" in e, e == deque(["first", "last"]), e < deque(["g"]), deque([1]) != [1])
big = deque()
for k in range(300):
    (big.append if k % 3 else big.appendleft)(k)
for k in range(0, 300, 7):
    big.remove(k)
print(len(big), sum(big), big[0], big[100], big[-1], big.popleft(), big.pop())
try:
    for x in big:
        big.append(x)
except RuntimeError as error:
    print(error)
big.clear()
print(big, bool(big))
