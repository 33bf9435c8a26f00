# Tuples and objects that nobody else sees have no identity in the compiled program: what they do must not show it.
import math


class Vec:
    def __init__(self, x, y):
        self.x = x
        self.y = y

    def __add__(self, other):
        return Vec(self.x + other.x, self.y + other.y)

    def __mul__(self, k):
        return Vec(self.x * k, self.y * k)

    def __truediv__(self, k):
        return Vec(self.x / k, self.y / k)

    def length(self):
        return math.sqrt(self.x * self.x + self.y * self.y)

    def grow(self):
        self.x += 1
        return self


class Grid:
    def __init__(self, width):
        self.width = width
        self.cells = [0] * (width * width)

    def __getitem__(self, at):
        x, y = at
        return self.cells[y * self.width + x]

    def __setitem__(self, at, value):
        x, y = at
        self.cells[y * self.width + x] = value


def walk(n):
    at = Vec(0, 0)
    step = Vec(1, 2)
    for i in range(n):
        at = at + step
        if i % 3 == 0:
            step = step * -1
    return at.x, at.y, at.length()


def aliases():
    a = Vec(1, 2)
    b = a
    b.x = 10
    c = a.grow()
    c.y += 5
    return a.x, a.y, b is a, c is b


def changed_in_loop(n):
    a = Vec(0, 0)
    kept = a
    for i in range(n):
        a.x += i
        if i == 2:
            kept = a
            a = Vec(100, 100)
    return kept.x, a.x


def swap(n):
    pair = (1, 2)
    other = (3, 4)
    for _ in range(n):
        pair, other = other, pair
    return pair[0] * 1000 + pair[1] * 100 + other[0] * 10 + other[1]


def sometimes(flag):
    best = (0, 0)
    if flag:
        best = (flag, 2.5)
    return best[0], best[1], len(best)


class Late:
    size = 3

    def __init__(self, full):
        if full:
            self.size = 7

    def get(self):
        return self.size


class Missing:
    def __init__(self, full):
        if full:
            self.value = 1

    def get(self):
        return self.value


def late():
    return Late(True).get(), Late(False).get()


def missing(flag):
    m = Missing(flag)
    try:
        return m.get()
    except AttributeError as e:
        return str(e)


def grid():
    g = Grid(4)
    g[1, 2] = 5
    g[3, 3] = g[1, 2] * 2
    try:
        g[3, 4] = 1
    except IndexError as e:
        print(e)
    return sum(g.cells), g[3, 3]


def escapes(out):
    v = Vec(1, 2)
    out.append(v)
    v.x = 5
    return out[0].x


def catch(k):
    v = Vec(4, 8)
    total = 0
    for i in range(k):
        try:
            total += (v / (i - 2)).x
        except ZeroDivisionError as e:
            v = Vec(100, 1)
            print("caught", e, v.x)
    return total


def big():
    v = Vec(2**62, 1)
    for _ in range(3):
        v = v + v
    return v.x, v.y, v.x % 1000007


def mixed(i):
    pair = (i, True)
    if i > 2:
        pair = (i * 2, None)
    return pair[1], pair[0]


def compare(i, j):
    return ((i, j) == (1, 2), (i, j) != (j, i), (i, j) < (2, 1), (i, j) >= (1, 2), (i, "a") == (1, "a"), (i,) == (i, j))


print(walk(10))
print(aliases())
print(changed_in_loop(5))
print(swap(3), sometimes(0), sometimes(4))
print(late(), missing(True), missing(False))
print(grid())
print(escapes([]))
print(catch(4))
print(big())
print(mixed(1), mixed(3))
for pair in ((1, 2), (2, 1), (1, 3), (True, 2)):
    print(compare(*pair))
print((float("nan"),) == (float("nan"),), (0.0, 1) == (-0.0, 1), (1, 2.0) == (1.0, 2), ("b", 1) > ("a", 2))
(Vec(1, 2) / 0).length()
