# yield from: generators, iterators, containers; results; delegating send, throw, close.


def inner(name):
    try:
        got = []
        while len(got) < 2:
            got.append((yield f"{name}{len(got)}"))
        return got
    except ValueError as e:
        print("inner caught", e)
        yield "recovered"
        return "after error"
    finally:
        print("inner finally", name)


def outer():
    a = yield from inner("a")
    print("a gave", a)
    b = yield from inner("b")
    print("b gave", b)
    return a, b


o = outer()
print(next(o), o.send(1), o.send(2), o.throw(ValueError("v")))
try:
    next(o)
except StopIteration as e:
    print(e.value)


def flat(items):
    for item in items:
        if isinstance(item, list):
            yield from flat(item)
        else:
            yield item


print(list(flat([1, [2, [3, 4], []], [[[5]]], 6])))


def chain(*its):
    for it in its:
        yield from it


print(list(chain([1, 2], (3,), "ab", range(2), {"k": 1}, {9}, iter([7]), map(str, [8]))))


def results():
    x = yield from [1, 2]
    y = yield from ()
    z = yield from (i for i in "z")
    return x, y, z


r = results()
while True:
    try:
        print(next(r))
    except StopIteration as e:
        print("result", e.value)
        break


class Custom:
    def __init__(self):
        self.n = 0

    def __iter__(self):
        return self

    def __next__(self):
        self.n += 1
        if self.n > 2:
            raise StopIteration("custom result")
        return self.n

    def send(self, value):
        print("custom send", value)
        return value

    def throw(self, error):
        print("custom throw", type(error).__name__)
        return "thrown"

    def close(self):
        print("custom close")


def over_custom():
    v = yield from Custom()
    print("value", v)


c = over_custom()
print(next(c), c.send("s"), c.throw(KeyError("k")), next(c), next(c, "end"))
c = over_custom()
next(c)
c.close()


def over_list():
    try:
        yield from [1, 2, 3]
    except IndexError as e:
        print("index error here", e)
        yield "caught"


l = over_list()
next(l)
print(l.throw(IndexError("i")))
l = over_list()
next(l)
try:
    l.send("x")
except AttributeError as e:
    print(e)
for bad in (5, None):
    def wrong():
        yield from bad

    try:
        next(wrong())
    except TypeError as e:
        print(e)
d = outer()
next(d)
d.close()
print(next(d, "closed"))


def deep(n):
    if n == 0:
        yield "bottom"
        return 0
    r = yield from deep(n - 1)
    return r + 1


def top():
    depth = yield from deep(50)
    yield depth


print(list(top()))


class Tree:
    def __init__(self, value, left=None, right=None):
        self.value = value
        self.left = left
        self.right = right

    def __iter__(self):
        if self.left:
            yield from self.left
        yield self.value
        if self.right:
            yield from self.right


t = Tree(4, Tree(2, Tree(1), Tree(3)), Tree(6, Tree(5)))
print(list(t), sum(t), max(t), 5 in t, 9 in t)
w = outer()
print(w.gi_yieldfrom)
next(w)
print(type(w.gi_yieldfrom).__name__, w.gi_yieldfrom.__name__)


def ignores():
    try:
        yield 1
    except GeneratorExit:
        yield 2


def delegates():
    yield from ignores()


i = delegates()
next(i)
try:
    i.close()
except RuntimeError as e:
    print(e)
