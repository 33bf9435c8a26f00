# Variables of generators: closures, nonlocal, globals, defaults, methods, lambdas.

counter = 0


def ticks():
    global counter
    while counter < 3:
        counter += 1
        yield counter


print(list(ticks()), counter)


def shared():
    total = 0

    def add(n):
        nonlocal total
        total += n
        return total

    def produce():
        nonlocal total
        for i in range(3):
            total += 100
            yield total

    return add, produce


add, produce = shared()
p = produce()
print(next(p), add(1), next(p), add(1), list(p), add(0))


def fibonacci(limit, a=0, b=1):
    while a < limit:
        yield a
        a, b = b, a + b


print(list(fibonacci(50)), list(fibonacci(10, 2, 3)))
big = fibonacci(10**30)
for last in big:
    pass
print(last)


class Box:
    def __init__(self, *items):
        self.items = list(items)

    def __iter__(self):
        for item in self.items:
            yield item

    def reverse(self):
        for i in range(len(self.items) - 1, -1, -1):
            yield self.items[i]

    @staticmethod
    def numbers(n):
        yield from range(n)

    @classmethod
    def named(cls, n):
        for i in range(n):
            yield cls.__name__ + str(i)

    @property
    def pairs(self):
        for item in self:
            yield item, item


box = Box(3, "b", 2.5)
print(list(box), list(box.reverse()), list(Box.numbers(3)), list(Box.named(2)), list(box.pairs))
print([a for a, *b in box.pairs], len(list(iter(box))))
squares = lambda n: (yield n * n)
print(list(squares(4)))
f = lambda: ((yield 1), (yield 2))
print(list(f()))


def unbound():
    if counter > 100:
        x = 1
    yield "first"
    try:
        print(x)
    except UnboundLocalError as e:
        print(e)
    x = 5
    yield x
    del x
    yield "deleted"
    try:
        print(x)
    except UnboundLocalError as e:
        print(e)
    for x in "ab":
        yield x
    yield x


print(list(unbound()))


def many(n):
    i, f, s, b, none = n, n / 2, str(n), n > 2, None
    lst, dct, tup = [n], {n: s}, (n, s)
    yield i
    i += 1
    f *= 2
    yield f
    s += "!"
    b = not b
    lst.append(i)
    yield s, b
    dct[i] = s
    none = dct
    yield lst, dct, tup, none is dct
    i = 10**20
    yield i + n


print(list(many(3)))


def outer():
    values = []
    for k in range(3):
        def inner():
            values.append(k)
            yield k

        yield inner

    yield values


*inners, values = outer()
print([list(g()) for g in inners], values)


def interleave(*gens):
    gens = [iter(g) for g in gens]
    while gens:
        for g in list(gens):
            try:
                yield next(g)
            except StopIteration:
                gens.remove(g)


print(list(interleave([1, 2, 3], "ab", (x for x in range(4)))))


def compare(n):
    ok = 0 <= n < 10 and (yield "small")
    other = (yield "a") or (yield "b")
    picked = (yield "yes") if ok else (yield "no")
    return ok, other, picked


def drive(g, sends):
    out = [next(g)]
    try:
        for s in sends:
            out.append(g.send(s))
    except StopIteration as e:
        out.append(e.value)
    return out


print(drive(compare(5), [True, 0, "x", "y", "z"]))
print(drive(compare(50), [1, 2, 3]))
