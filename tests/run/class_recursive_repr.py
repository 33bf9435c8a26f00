# repr of instances inside containers and of each other; very deep recursion in __repr__.
class Item:
    def __init__(self, name):
        self.name = name
        self.children = []

    def __repr__(self):
        return f"Item({self.name!r}, {self.children})"


a, b = Item("a"), Item("b")
a.children.append(b)
print(a, [a, b], {"k": a}, (b,))
b.children.append(1)
print(a)
a.children.append(a.children)
print(a)


class Loop:
    def __repr__(self):
        return repr(self)


try:
    repr(Loop())
except RecursionError as e:
    print("RecursionError")


class Eq:
    def __init__(self):
        self.other = None

    def __eq__(self, o):
        return self.other == o.other


x, y = Eq(), Eq()
x.other, y.other = y, x
try:
    print(x == y)
except RecursionError:
    print("RecursionError")
