# Coroutines without an event loop: await, send, __await__, async with, async for, async comprehensions.
async def f(x):
    return x + 1
async def g():
    a = await f(1)
    b = await f(a)
    print(a, b)
    return a * b
c = g()
print(type(c).__name__, c.__name__)
try:
    c.send(None)
except StopIteration as e:
    print("result", e.value)
try:
    c.send(None)
except RuntimeError as e:
    print(e)
class Aw:
    def __init__(self, v):
        self.v = v
    def __await__(self):
        got = yield self.v
        return got
async def h():
    x = await Aw("first")
    y = await Aw("second")
    return (x, y)
k = h()
print(k.send(None), k.send(10))
try:
    k.send(20)
except StopIteration as e:
    print(e.value)
async def bad():
    await 5
try:
    bad().send(None)
except TypeError as e:
    print(e)
class CM:
    async def __aenter__(self):
        print("aenter")
        return "value"
    async def __aexit__(self, t, v, tb):
        print("aexit", t and t.__name__)
        return t is KeyError
class It:
    def __init__(self, n):
        self.n = n
    def __aiter__(self):
        return self
    async def __anext__(self):
        if self.n == 0:
            raise StopAsyncIteration
        self.n -= 1
        return self.n
async def w():
    async with CM() as v:
        print(v)
        raise KeyError("x")
    print("after")
    async for i in It(3):
        print(i)
    else:
        print("else")
    print([i async for i in It(3) if i], {i: await f(i) for i in range(2)})
    async with CM():
        return "returned"
try:
    w().send(None)
except StopIteration as e:
    print(e.value)
