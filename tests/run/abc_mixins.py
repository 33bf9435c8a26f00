"""What the abstract classes of collections.abc add to a class that has only the abstract methods, and how it fails."""
from collections.abc import (Container, Generator, Iterable, Iterator, Mapping, MutableMapping, MutableSequence, MutableSet,
                             Reversible, Sequence, Set, Sized)


def show(name, action):
    try:
        print(name, action())
    except Exception as error:
        print(name, type(error).__name__, error)


class Row(MutableSequence):
    def __init__(self, items=()):
        self.items = list(items)
        self.log = []

    def __len__(self):
        return len(self.items)

    def __getitem__(self, at):
        self.log.append(("get", at))
        return self.items[at]

    def __setitem__(self, at, item):
        self.items[at] = item

    def __delitem__(self, at):
        del self.items[at]

    def insert(self, at, item):
        self.items.insert(at, item)

    def __repr__(self):
        return f"Row({self.items})"


print("--- MutableSequence")
row = Row("abc")
row.append("d")
row.extend("ef")
row.extend(row)
print(row, len(row), row.index("c"), row.count("a"), "d" in row, "z" in row, list(row), list(reversed(row)))
print(row.pop(), row.pop(0), row.pop(-2), row)
row.reverse()
print(row)
row.remove("c")
row += ["x", "y"]
row += range(2)
print(row, row.index("b", 1), row.index("e", -8, 100))
show("index beyond", lambda: row.index("b", 5))
show("index below", lambda: row.index("a", 0, 1))
show("index none", lambda: row.index("q"))
show("remove none", lambda: row.remove("q"))
show("pop beyond", lambda: row.pop(100))
show("pop wrong", lambda: row.pop("0"))
show("extend wrong", lambda: row.extend(5))
row.log.clear()
row.clear()
print(row, row.log[:2], row.log[-1])
show("pop empty", lambda: row.pop())
for n in range(5):
    small = Row(range(n))
    small.reverse()
    print(small, end=" ")
print()


class Broken(Row):
    def __len__(self):
        raise ValueError("len")

    def insert(self, at, item):
        raise KeyError("insert")


show("append broken", lambda: Broken("a").append("b"))
show("extend broken", lambda: Broken("a").extend("b"))
show("reverse broken", lambda: Broken("a").reverse())
show("clear broken", lambda: Broken("a").clear())
show("reversed broken", lambda: list(reversed(Broken("a"))))
show("iadd broken", lambda: Broken("a").__iadd__("b"))


class Stubborn(Row):
    def __delitem__(self, at):
        raise TypeError("del")

    def __setitem__(self, at, item):
        raise TypeError("set")


show("pop stubborn", lambda: Stubborn("ab").pop())
show("clear stubborn", lambda: Stubborn("ab").clear())
show("reverse stubborn", lambda: Stubborn("ab").reverse())


class Uneven(Sequence):
    """Fails at one place."""

    def __len__(self):
        return 4

    def __getitem__(self, at):
        if at == 2:
            raise ZeroDivisionError("two")
        if at > 3:
            raise IndexError(at)
        return at


show("index before", lambda: Uneven().index(1))
show("index at", lambda: Uneven().index(3))
show("count", lambda: Uneven().count(3))
show("contains before", lambda: 0 in Uneven())
show("contains behind", lambda: 3 in Uneven())
show("reversed", lambda: list(reversed(Uneven())))

print("--- MutableMapping")


class Table(MutableMapping):
    def __init__(self, *args, **keywords):
        self.data = {}
        self.update(*args, **keywords)

    def __getitem__(self, key):
        return self.data[key]

    def __setitem__(self, key, value):
        self.data[key] = value

    def __delitem__(self, key):
        del self.data[key]

    def __iter__(self):
        return iter(self.data)

    def __len__(self):
        return len(self.data)


table = Table([("a", 1), ("b", 2)], c=3, other=4)
print(dict(table), sorted(table), len(table), list(table.keys()), list(table.values()), list(table.items()))
print(table.get("a"), table.get("z"), table.get("z", 0), "a" in table, "z" in table, table.pop("a"), table.pop("z", None))
show("pop none", lambda: table.pop("z"))
print(table.setdefault("b", 9), table.setdefault("d", 8), table.setdefault("e"), dict(table))
print(table == {"b": 2, "c": 3, "other": 4, "d": 8, "e": None}, table == {"b": 2}, table != {"b": 2}, table == 5, table != 5)
show("order", lambda: table < {"b": 2})
print(table.popitem(), table.popitem(), len(table))
table.update({"k": 1}, m=2)
table.update(Table(q=7))
table.update([["r", 8]])
print(dict(table))
show("update pairs", lambda: table.update([("a",)]))
show("update number", lambda: table.update(5))
show("update key", lambda: table.update([5]))
show("update two", lambda: table.update({}, {}))
table.clear()
print(dict(table), len(table))
show("popitem empty", lambda: table.popitem())


class Poor(Table):
    def __delitem__(self, key):
        raise OSError("no deletion")


show("poor pop", lambda: Poor(a=1).pop("a"))
show("poor popitem", lambda: Poor(a=1).popitem())
show("poor clear", lambda: Poor(a=1).clear())


class Strict(Mapping):
    def __getitem__(self, key):
        if key == "bad":
            raise ValueError("bad key")
        raise KeyError(key)

    def __iter__(self):
        return iter(["bad"])

    def __len__(self):
        return 1


show("get bad", lambda: Strict().get("bad"))
show("get other", lambda: Strict().get("other", "fallback"))
show("contains bad", lambda: "bad" in Strict())
show("equal", lambda: Strict() == {})
show("values", lambda: list(Strict().values()))
show("update from", lambda: Table(Strict()))

print("--- Set and MutableSet")


class Bag(MutableSet):
    def __init__(self, items=()):
        self.items = []
        for item in items:
            self.add(item)

    def __contains__(self, item):
        return item in self.items

    def __iter__(self):
        return iter(self.items)

    def __len__(self):
        return len(self.items)

    def add(self, item):
        if item not in self.items:
            self.items.append(item)

    def discard(self, item):
        if item in self.items:
            self.items.remove(item)

    def __repr__(self):
        return f"Bag({sorted(self.items)})"


a, b = Bag([1, 2, 3]), Bag([2, 3, 4])
print(a & b, a | b, a - b, a ^ b, a & {1}, {1, 9} | a, {1, 9} - a, [1, 9] & a, a | [7], {1, 9} ^ a)
print(a == b, a == Bag([3, 2, 1]), a != b, a < b, a <= Bag([1, 2, 3, 4]), a < a, a <= a, a > Bag([1]), a >= b, a == {1, 2, 3}, a < {1, 2, 3, 4})
print(a.isdisjoint(b), a.isdisjoint([7, 8]), a.isdisjoint([]), a == [1, 2, 3], a != 7)
for name, action in (("and", lambda: a & 5), ("or", lambda: a | None), ("sub", lambda: a - 5), ("xor", lambda: a ^ 1.5),
                     ("less", lambda: a < [1]), ("greater", lambda: a >= 5), ("disjoint", lambda: a.isdisjoint(5))):
    show(name, action)
a.remove(1)
show("remove", lambda: a.remove(1))
a |= [10, 11]
print(a)
a &= [10, 2, 50]
print(a)
a ^= [2, 60]
print(a)
a -= [60]
print(a, a.pop(), a)
show("pop", lambda: a.pop())
b.clear()
print(b, len(b))
b |= Bag([5, 6])
b ^= b
print(b)
c = Bag([1, 2])
c -= c
print(c)
print(Bag([1, 2])._hash() == Bag([2, 1])._hash(), isinstance(Bag([1])._hash(), int))


class Fixed(Set):
    """Its operators make other objects."""

    @classmethod
    def _from_iterable(cls, items):
        return sorted(items)

    def __contains__(self, item):
        return 0 <= item < 4

    def __iter__(self):
        return iter(range(4))

    def __len__(self):
        return 4


fixed = Fixed()
print(fixed & {1, 2, 9}, fixed | {9}, fixed - {0}, {3, 9} & fixed, {9} - fixed, fixed <= {0, 1, 2, 3}, fixed == {0, 1, 2, 3})

show("fixed xor", lambda: fixed ^ {0, 9})

print("--- Generator")


class Countdown(Generator):
    def __init__(self, start):
        self.left = start

    def send(self, value):
        if value is not None:
            self.left = value
        self.left -= 1
        if self.left < 0:
            raise StopIteration("done")
        return self.left

    def throw(self, kind, value=None, traceback=None):
        if kind is KeyError:
            self.left = 10
            return "handled"
        raise kind if value is None else value


countdown = Countdown(3)
print(next(countdown), countdown.send(8), next(countdown), countdown.throw(KeyError), next(countdown), iter(countdown) is countdown)
show("throw", lambda: countdown.throw(ValueError("thrown")))
show("close", lambda: countdown.close())
print(list(Countdown(4)), sum(Countdown(5)))


class Ignoring(Countdown):
    def throw(self, kind, value=None, traceback=None):
        return 1


class Ending(Countdown):
    def throw(self, kind, value=None, traceback=None):
        raise StopIteration if self.left else LookupError("at close")


show("ignoring", lambda: Ignoring(1).close())
show("ending", lambda: Ending(1).close())
show("failing", lambda: Ending(0).close())

print("--- tests of classes")
for cls in (Row, Table, Bag, Fixed, Countdown, Strict):
    print(cls.__name__, [kind.__name__ for kind in (Container, Generator, Iterable, Iterator, Mapping, MutableMapping, MutableSequence,
                                                    MutableSet, Reversible, Sequence, Set, Sized) if issubclass(cls, kind)])
for cls in (Sequence, MutableSequence, Mapping, MutableMapping, Set, MutableSet, Generator):
    show(cls.__name__, cls)
