import asyncio
import itertools

import lib

g = lib.count(2)
print(next(g), g.send("a"), next(g), iter(g) is g, type(g).__name__, g.__name__, g.__qualname__)
try:
    next(g)
except StopIteration as e:
    print("StopIteration", e.value)
try:
    next(g)
except StopIteration as e:
    print("again", e.value)
log = []
g = lib.cleanup(log)
print(next(g), g.throw(ValueError("v")), list(g), log)
g = lib.cleanup(log)
print(next(g))
g.close()
print(log, next(g, "closed"))
g = lib.cleanup(log)
next(g)
try:
    g.throw(KeyError("k"))
except KeyError as e:
    print("KeyError", e, log)


def python_generator(n):
    try:
        for i in range(n):
            got = yield i
            print("got", got)
    except ValueError as e:
        print("thrown", e)
        yield "after"
    finally:
        print("python closed")
    return "python end"


print(list(lib.delegate(iter([1, 2]))), list(lib.delegate(python_generator(2))), list(lib.delegate(lib.count(2))))
print(lib.consume([1, 2]), lib.consume(x for x in range(5)), lib.consume({1: 0, 2: 0}), lib.consume(lib.count(4)))
try:
    lib.consume(5)
except TypeError as e:
    print(e)
print(lib.drive(python_generator(3)))
for it in lib.lazy([1, 0, 2]):
    print(list(it))
print(list(itertools.islice(lib.count(10), 3)), dict(zip("ab", lib.count(2))), sum(lib.lazy([1, 2])[6]), lib.first(iter("a")))
print(asyncio.run(lib.coroutine(1)))


async def twice(x):
    await asyncio.sleep(0)
    return x + x


print(asyncio.run(lib.waits(twice, 4)), asyncio.run(lib.waits(lib.coroutine, 4)))


async def several():
    return await asyncio.gather(lib.waits(twice, 1), lib.waits(twice, 2))


print(asyncio.run(several()))
