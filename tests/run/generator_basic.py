# Generator functions: nothing runs before the first next; values, ends, arguments.


def countdown(n):
    print("begin", n)
    while n > 0:
        yield n
        n -= 1
    print("end")


g = countdown(3)
print("made")
print(next(g))
for x in g:
    print("got", x)
print(next(g, "default"))
try:
    next(g)
except StopIteration as e:
    print("stop", e.args, e.value)


def empty():
    return
    yield


print(list(empty()), tuple(empty()), sum(empty()))
for x in empty():
    print("never")
else:
    print("else")


def returns():
    yield 1
    return "result"


r = returns()
print(next(r))
try:
    next(r)
except StopIteration as e:
    print("value", e.value, e.args)
try:
    next(r)
except StopIteration as e:
    print("value", e.value, e.args)


def many(a, b=2, *rest, c, d=4, **more):
    yield a
    yield b
    yield rest
    yield c
    yield d
    yield more


print(list(many(1, c=3)))
print(list(many(1, 20, 30, 40, c=50, z=60)))
try:
    many(1)
except TypeError as e:
    print(e)
try:
    countdown()
except TypeError as e:
    print(e)
try:
    countdown(1, 2)
except TypeError as e:
    print(e)
print(type(g).__name__, g.__name__, g.__qualname__, iter(g) is g)
a, b, c = countdown(3)
print(a, b, c)
first, *rest = countdown(4)
print(first, rest)
try:
    a, b = countdown(3)
except ValueError as e:
    print(e)
print([*countdown(2), *countdown(1)], {*countdown(2)})
print(2 in countdown(5))
print(max(countdown(4)), min(countdown(4)), sorted(countdown(4)))
print(dict(zip(countdown(2), "ab")), list(enumerate(countdown(2))))
print(",".join(str(x) for x in countdown(3)))
print(list(map(lambda v: v * 2, countdown(3))), list(filter(None, iter(countdown(2)))))


def mixed(flag):
    yield 1
    yield "two"
    yield 3.5
    yield None
    if flag:
        yield [4]
    yield (5, 6)


for v in mixed(True):
    print(repr(v))
print(list(mixed(False)))
print(bool(g), g == g, g != countdown(1))
try:
    len(g)
except TypeError as e:
    print(e)
try:
    g[0]
except TypeError as e:
    print(e)
