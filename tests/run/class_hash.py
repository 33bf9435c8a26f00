# __hash__ and __eq__ together: keys of dicts and members of sets; what is inherited, what __eq__ takes away.
class Key:
    def __init__(self, a, b):
        self.a, self.b = a, b

    def __eq__(self, other):
        return isinstance(other, Key) and (self.a, self.b) == (other.a, other.b)

    def __hash__(self):
        return hash((self.a, self.b))

    def __repr__(self):
        return f"Key({self.a!r}, {self.b!r})"


class Child(Key):
    pass


class Redefined(Key):
    def __eq__(self, other):
        return True


class Restored(Key):
    def __eq__(self, other):
        return False
    __hash__ = Key.__hash__


class Big:
    def __hash__(self):
        return 2 ** 64 + 5


class MinusOne:
    def __hash__(self):
        return -1


class Wrong:
    def __hash__(self):
        return "no"


class Never:
    __hash__ = None


d = {Key(1, 2): "a", Child(3, 4): "b"}
print(d[Key(1, 2)], d[Child(1, 2)], d.get(Key(3, 4)), Key(9, 9) in d, len({Key(1, 1), Key(1, 1), Key(2, 1)}))
print(hash(Key(1, 2)) == hash((1, 2)), hash(Big()) == hash(2 ** 64 + 5), hash(MinusOne()))
print(hash(Restored(1, 2)) == hash((1, 2)))
for make in (lambda: hash(Redefined(1, 2)), lambda: {Redefined(1, 2): 1}, lambda: hash(Wrong()), lambda: hash(Never()),
             lambda: {Never()}, lambda: hash([])):
    try:
        print(make())
    except TypeError as e:
        print("TypeError:", e)
print(Redefined.__hash__, Never.__hash__, Child.__hash__ is Key.__hash__)
print(d)
