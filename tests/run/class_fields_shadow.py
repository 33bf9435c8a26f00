# An instance's own attribute precedes a method or value of the class, but not a property.
class Door:
    state = "closed"

    def __init__(self):
        self.count = 0

    def open(self):
        self.count += 1
        self.state = "open"
        return "opened"

    @property
    def size(self):
        return self.count * 10


a, b = Door(), Door()
print(a.open(), a.state, b.state, a.size, b.size)
a.open = lambda: "own"
print(a.open(), b.open(), a.count, b.count)
del a.open
print(a.open(), a.count)
try:
    a.size = 3
except AttributeError as e:
    print(e)
Door.state = "new"
c = Door()
print(a.state, c.state)
Door.open = lambda self: "replaced"
print(a.open(), c.open())


class Counter:
    total = 0

    def hit(self):
        self.total += 1
        Counter.total += 100
        return self.total


x, y = Counter(), Counter()
print(x.hit(), x.hit(), y.hit(), Counter.total, x.total, y.total)


class Lazy:
    value = None

    def get(self):
        if self.value is None:
            self.value = 42
        return self.value


z = Lazy()
print(Lazy.value, z.get(), z.get(), Lazy.value)


class Early:
    def __init__(self, n):
        if n > 0:
            self.a = n
        if n > 1:
            self.b = float(n)
        if n > 2:
            self.c = [n]
        if n > 3:
            self.d = True

    def show(self):
        out = []
        try:
            out.append(self.a)
            out.append(self.b)
            out.append(self.c)
            out.append(self.d)
        except AttributeError as e:
            out.append(str(e))
        return out


for n in range(5):
    print(Early(n).show())
