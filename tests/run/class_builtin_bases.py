# Subclasses of list, dict, str, tuple, int, float, set: attributes, overriding, what operations give back.
class Stack(list):
    def push(self, x):
        self.append(x)
        return self

    def append(self, x):
        super().append(x * 10)

    @property
    def top(self):
        return self[-1]


class Defaults(dict):
    def __missing__(self, key):
        self[key] = []
        return self[key]


class Upper(dict):
    def __setitem__(self, key, value):
        super().__setitem__(key.upper(), value)

    def __getitem__(self, key):
        return super().__getitem__(key.upper())


class Name(str):
    def __new__(cls, text, title):
        self = super().__new__(cls, text)
        self.title = title
        return self

    def full(self):
        return self.title + " " + self


class Point(tuple):
    def __new__(cls, x, y):
        return super().__new__(cls, (x, y))

    @property
    def x(self):
        return self[0]

    def __add__(self, other):
        return Point(self[0] + other[0], self[1] + other[1])


class Meters(float):
    def __add__(self, other):
        return Meters(float(self) + other)

    def __repr__(self):
        return f"{float(self)}m"


class Flag(int):
    def __str__(self):
        return f"flag {int(self)}"


class Tags(set):
    def add(self, item):
        super().add(item.lower())


s = Stack([1])
s.push(2).push(3)
s.label = "stack"
print(s, len(s), s.top, s.label, s + [1], type(s + [1]).__name__, isinstance(s, list), s == [1, 20, 30], s[1:], vars(s))
d = Defaults(a=1)
d["x"].append(5)
print(d, d["a"], d.get("nope"), "nope" in d, type(d.copy()).__name__, len(d), list(d))
u = Upper()
u["key"] = 1
u.other = "attr"
print(u, u["Key"], u.get("key"), u.get("KEY"), u.other)
n = Name("Smith", "Dr")
print(n, n.full(), n.title, n.upper(), type(n.upper()).__name__, n == "Smith", {n: 1}["Smith"], len(n), n + "!", f"{n:>7}")
p = Point(1, 2)
print(p, p.x, p + (3, 4), type(p + p).__name__, p == (1, 2), hash(p) == hash((1, 2)), sorted([Point(2, 1), Point(1, 5)]))
print(Meters(1.5) + 2, Meters(2) * 2, type(Meters(2) * 2).__name__, Meters(3) > 2, str(Meters(1)), round(Meters(2.6)))
print(Flag(5), Flag(5) + 1, f"{Flag(5)}", f"{Flag(5):04d}", [Flag(5)], Flag("7") == 7, Flag(2) in {2: 1}, -Flag(3),
      Flag(10 ** 30) + 1, bool(Flag(0)), "%d" % Flag(4), range(10)[Flag(3)])
t = Tags(["A"])
t.add("B")
print(sorted(t), isinstance(t, set), type(t | {1}).__name__)
for bad in (lambda: Flag("x"), lambda: Point(1), lambda: Stack(5), lambda: s[10], lambda: d.nope, lambda: Meters("x")):
    try:
        print(bad())
    except (TypeError, ValueError, IndexError, AttributeError) as e:
        print(type(e).__name__, e)
