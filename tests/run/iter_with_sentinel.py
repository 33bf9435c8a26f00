"""iter(callable, sentinel): calls until the sentinel comes, with any callable, and compares as == does."""
import io


class Box:
    def __init__(self, name, equal=()):
        self.name, self.equal = name, equal

    def __eq__(self, other):
        print("compare", self.name, getattr(other, "name", other))
        return getattr(other, "name", other) in self.equal

    def __repr__(self):
        return f"Box({self.name})"


class Counter:
    def __init__(self):
        self.n = 0

    def __call__(self):
        self.n += 1
        return self.n

    def step(self):
        self.n += 10
        return self.n


stream = io.StringIO("abcdefgh")
print([chunk for chunk in iter(lambda: stream.read(3), "")])
for block in iter(lambda: b.read(4), b"") if (b := io.BytesIO(b"0123456789")) else ():
    print(block)
numbers = [3, 1, 4, 1, 5]
print(list(iter(numbers.pop, 3)), numbers)
print(list(iter(Counter(), 4)), list(iter(Counter().step, 40)))
boxes = [Box("a"), Box("b", ("s",)), Box("c", ("s",))]
print(list(iter(lambda: boxes.pop(0), Box("s"))), boxes)
print(list(iter(lambda: boxes.pop(0), "s")), boxes)


def named():
    yield from iter(lambda: next(source), 0)


source = iter([5, 6, 0, 7])
print(list(named()), list(source))
print(sum(iter(iter([1, 2, 3, None]).__next__, None)), list(iter(int, 0)))


def stopping():
    raise StopIteration("early")


def failing():
    raise KeyError("k")


iterator = iter(stopping, 1)
print(list(iterator), next(iterator, "over"))
iterator = iter(failing, 1)
for _ in range(2):
    try:
        print(next(iterator))
    except KeyError as error:
        print("failed", error)
iterator = iter(Counter(), 2)
print(next(iterator), next(iterator, "end"), next(iterator, "still"))
try:
    iter(5, 1)
except TypeError as error:
    print(error)
