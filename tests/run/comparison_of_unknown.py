# What comparisons of objects of any class give: not always a bool.
class Vector:
    def __init__(self, items):
        self.items = items

    def __lt__(self, other):
        return Vector([a < b for a, b in zip(self.items, other)])

    def __getitem__(self, i):
        return self.items[i]

    def __eq__(self, other):
        return "equal?"

    def __ne__(self, other):
        pass

    def __ge__(self, other):
        if other == 3:
            return True

    def __bool__(self):
        raise TypeError("a vector has no truth")


class Query:
    def __init__(self, text):
        self.text = text

    def __le__(self, other):
        return Query(f"({self.text} <= {other.text if isinstance(other, Query) else other})")

    def __repr__(self):
        return self.text


def all_of(a, b):
    for name, f in functions.items():
        try:
            print(name, f(a, b), end="; ")
        except TypeError as error:
            print(name, error, end="; ")
    print()


functions = {
    "lt": lambda a, b: (a < b).items,
    "gt": lambda a, b: (a > b).items,
    "eq": lambda a, b: a == b,
    "ne": lambda a, b: a != b,
    "le": lambda a, b: a <= b,
    "ge": lambda a, b: a >= b,
}
v = Vector([1, 5])
all_of(v, [3, 4])
all_of([3, 4], v)
all_of(v, v)
all_of(Query("x"), 5)
all_of(1, 2)
all_of(v, 3)


def chained(a, b, c):
    return a <= b <= c


def truth(a, b):
    if a == b:
        return "true"
    return "not" if not a == b else "?"


print(chained(Query("x"), Query("y"), Query("z")), chained(1, 2, 3), chained(1, 0, 3))
print(truth(v, 1), truth(1, 1), truth(1, 2))
try:
    print(bool(functions["lt"] and v < [1, 2]))
except TypeError as error:
    print(error)
print([x == y for x, y in [(v, 1), (1, 1), ("a", v)]], v in [1], [1, 2].count(v))
