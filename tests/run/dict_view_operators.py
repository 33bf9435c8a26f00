"""Views of dicts with set operators, either side, also with what is no set; repr of views in themselves; what raises."""


def show(name, action):
    try:
        result = action()
        print(name, sorted(result, key=repr) if isinstance(result, set) else result)
    except Exception as error:
        print(name, type(error).__name__, error)


class Odd:
    def __init__(self, name, fails=()):
        self.name, self.fails = name, fails

    def __eq__(self, other):
        if "eq" in self.fails:
            raise ValueError("eq " + self.name)
        return isinstance(other, Odd) and other.name == self.name

    def __hash__(self):
        if "hash" in self.fails:
            raise LookupError("hash " + self.name)
        return 7

    def __repr__(self):
        return self.name


a = {"a": 1, "b": 2, "c": 3}
b = {"b": 2, "c": 30, "d": 4}
for name, x, y in (("keys", a.keys(), b.keys()), ("items", a.items(), b.items()), ("keys and items", a.keys(), b.items())):
    show(name + " &", lambda: x & y)
    show(name + " |", lambda: x | y)
    show(name + " -", lambda: x - y)
    show(name + " ^", lambda: x ^ y)
    print(x == y, x != y, x < y, x <= y, x > y, x >= y, x.isdisjoint(y), x == x, x <= x, x < x)
    for other in ({"b"}, ["b", "z"], ("b", 2), {"b": 0}, "bc", iter(["b"]), frozenset([("b", 2)]), [("b", 2), ("x", 1)], range(2)):
        text = "iterator" if hasattr(other, "__next__") else repr(other)
        if hasattr(other, "__next__"):
            show(f"{name} ^ {text}", lambda: x ^ other)
            continue
        show(f"{name} & {text}", lambda: x & other)
        show(f"{name} | {text}", lambda: x | other)
        show(f"{name} - {text}", lambda: x - other)
        show(f"{name} ^ {text}", lambda: x ^ other)
        show(f"{name} disjoint {text}", lambda: x.isdisjoint(other))
        show(f"{text} & {name}", lambda: other & x)
        show(f"{text} - {name}", lambda: other - x)
        print(x == other, x != other, end=" ")
        show("less", lambda: x < other)
    for wrong in (5, None, [[]], [{}]):
        show(f"{name} & {wrong}", lambda: x & wrong)
        show(f"{name} | {wrong}", lambda: x | wrong)
        show(f"{name} - {wrong}", lambda: x - wrong)
        show(f"{name} ^ {wrong}", lambda: x ^ wrong)
        show(f"{name} disjoint {wrong}", lambda: x.isdisjoint(wrong))

print("--- sizes")
for n in (0, 1, 3, 20):
    many, few = {i: i for i in range(n)}, {i: -i for i in range(0, n + 2, 2)}
    print(sorted(many.keys() & few), sorted(few.keys() & many.keys()), sorted(many.items() & few.items()), sorted(many.items() ^ few.items())[:4],
          many.keys().isdisjoint(few), many.items().isdisjoint(few.items()), many.keys().isdisjoint(many.keys()), sorted(few.keys() - many.keys()))
print(("a", 1) in a.items(), ("a", 2) in a.items(), ("q", 1) in a.items(), ("a",) in a.items(), "a" in a.items(), ("a", 1, 2) in a.items(), ["a", 1] in a.items(), 5 in a.items())
print(1 in a.values(), 9 in a.values(), len(a.values()), a.values() == a.values(), a.keys().mapping == a, list(reversed(a.items())), a.items().mapping["b"])
show("unhashable in items", lambda: ([], 1) in a.items())
show("unhashable in keys", lambda: [] in a.keys())
show("hash of view", lambda: hash(a.keys()))
show("set values", lambda: a.values() & {1})

print("--- what raises")
bad = Odd("bad", ("eq",))
holder = {Odd("x"): 1, Odd("y"): bad}
show("in items", lambda: (Odd("y"), bad) in holder.items())
show("other in items", lambda: (Odd("y"), Odd("z")) in holder.items())
show("items ==", lambda: holder.items() == {Odd("x"): 1, Odd("y"): Odd("w")}.items())
show("items ^", lambda: holder.items() ^ {Odd("x"): 1, Odd("y"): Odd("w")}.items())
show("items &", lambda: holder.items() & {Odd("x"): 1, Odd("y"): Odd("w")}.items())
show("keys & bad", lambda: holder.keys() & [bad])
show("keys & hash", lambda: holder.keys() & [Odd("h", ("hash",))])
show("keys | hash", lambda: holder.keys() | [Odd("h", ("hash",))])
show("keys - hash", lambda: holder.keys() - [Odd("h", ("hash",))])
show("keys ^ hash", lambda: holder.keys() ^ [Odd("h", ("hash",))])
show("keys disjoint hash", lambda: holder.keys().isdisjoint([Odd("h", ("hash",))]))
show("keys <=", lambda: holder.keys() <= {bad: 1, Odd("x"): 2}.keys())
show("items hash", lambda: {"k": Odd("h", ("hash",))}.items() | set())
show("items unhashable", lambda: {"k": []}.items() | set())
show("items unhashable &", lambda: {"k": []}.items() & {"k": []}.items())
show("items unhashable ^", lambda: {"k": []}.items() ^ {"k": [1]}.items())
show("items unhashable equal ^", lambda: {"k": []}.items() ^ {"k": []}.items())
print({"k": []}.items() == {"k": []}.items(), {"k": []}.items() <= {"k": [], "l": 1}.items(), ("k", []) in {"k": []}.items())

own = {}
own["self"] = own
own["values"] = own.values()
own["items"] = own.items()
print(own, own.keys(), len(repr(own.values())))
