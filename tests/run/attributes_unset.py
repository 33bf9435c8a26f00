# An attribute that some object does not have yet is asked of the class, or raises, however sure it looks elsewhere.
import copy


class Point:
    def __init__(self, x, y):
        self.x = x
        self.y = y

    def sum(self):
        return self.x + self.y


class Leaky:
    seen = []

    def __init__(self, n):
        self.n = n
        Leaky.seen.append(self)
        self.late = 10 // n

    def get(self):
        return self.late


class Base:
    def __init__(self):
        self.base = 1

    def both(self):
        return self.base + self.own()

    def own(self):
        return 0


class Forgets(Base):
    def __init__(self):
        self.mine = 2

    def own(self):
        return self.mine


class Remembers(Base):
    def __init__(self):
        super().__init__()
        self.mine = 3

    def own(self):
        return self.mine


class Early:
    def __init__(self):
        self.total = self.helper()
        self.step = 4

    def helper(self):
        return self.step


class Sometimes:
    def __init__(self, n):
        if n > 2:
            self.n = n
        elif n < 0:
            self.n = -n


class Default:
    n = 100

    def __init__(self, n):
        while n > 10:
            self.n = n
            n -= 1


class Fallback:
    def __init__(self, n):
        if n:
            self.n = n

    def __getattr__(self, name):
        return name + "?"


class Blank:
    def __init__(self, v):
        self.v = v


class Made:
    def __init__(self, v=1):
        self.v = v


class MadeElsewhere:
    def __init__(self, v=1):
        if v > 1:
            self.v = v


class Deleted:
    def __init__(self):
        self.gone = 1


class Node:
    def __init__(self, depth, parent=None):
        self.parent = parent
        self.child = Node(depth - 1, self) if depth else None
        self.depth = depth

    def count(self):
        return self.depth + (self.child.count() if self.child else 0)


class Curious:
    def __init__(self, parent):
        self.seen = parent.value if parent else 0
        self.children = []
        if not parent:
            self.children.append(Curious(self))
        self.value = 1


def attempt(f):
    try:
        print(f())
    except (AttributeError, ZeroDivisionError) as e:
        print(type(e).__name__, e)


attempt(lambda: Point(1, 2).sum())
attempt(lambda: Leaky(5).get())
attempt(lambda: Leaky(0))
attempt(lambda: Leaky.seen[0].get())
attempt(lambda: Leaky.seen[1].n)
attempt(lambda: Leaky.seen[1].get())
attempt(lambda: Forgets().own())
attempt(lambda: Forgets().both())
attempt(lambda: Remembers().both())
attempt(lambda: Early().total)
for n in (3, -1, 1):
    attempt(lambda: Sometimes(n).n)
attempt(lambda: (Default(5).n, Default(12).n))
attempt(lambda: (Fallback(3).n, Fallback(0).n, Fallback(0).m))
attempt(lambda: Blank(3).v)
attempt(lambda: Blank.__new__(Blank).v)
attempt(lambda: object.__new__(Blank).v)
attempt(lambda: copy.copy(Point(3, 4)).sum())
kinds = {"a": Made, "b": MadeElsewhere}
attempt(lambda: kinds["a"]().v)
attempt(lambda: kinds["b"]().v)
attempt(lambda: [m.v for m in map(MadeElsewhere, [2, 3, 1])])
attempt(lambda: MadeElsewhere(7).v)


def delete():
    d = Deleted()
    first = d.gone
    del d.gone
    print(first)
    return d.gone


attempt(delete)
attempt(lambda: Node(5).count())
attempt(lambda: Curious(None).children[0].seen)


def rebuild(kind, n):
    made = kind(n)
    return made.n


attempt(lambda: rebuild(Sometimes, 9))
attempt(lambda: rebuild(Default, 1))
print([p.sum() for p in [Point(i, i * i) for i in range(5)]], Point(2**70, 1).sum(), Point("a", "b").sum())
