# Steps by hand: what __anext__, asend, athrow, aclose return.
def step(awaitable, value=None):
    try:
        return "awaits", awaitable.send(value)
    except StopIteration as e:
        return "gives", e.value
    except StopAsyncIteration as e:
        return "ended", e.args
    except BaseException as e:
        return type(e).__name__, e.args

class Wait:
    def __init__(self, name): self.name = name
    def __await__(self):
        got = yield self.name
        return got

async def gen():
    try:
        x = await Wait("a")
        y = yield ("item", x)
        try:
            yield ("then", y)
        except KeyError as e:
            yield ("key", e.args)
    finally:
        await Wait("end")

g = gen()
s = g.__anext__()
print(step(s), g.ag_running, step(s, 5), g.ag_running)
print(step(s))
s = g.asend("sent")
print(step(s))
t = g.athrow(KeyError("k"))
print(step(t))
print(step(t))
u = g.aclose()
print(step(u), g.ag_running)
print(step(g.__anext__()))
print(step(g.aclose()))
print(step(u, 1), g.ag_running, step(u))
print(step(g.__anext__()), step(g.aclose()), step(g.asend(1)), step(g.athrow(ValueError)))

g = gen()
print(step(g.asend(3)))
print(step(g.aclose(), 3))
a = g.aclose(); 
print(step(a))
print(step(g.athrow(ValueError("at start"))), step(g.__anext__()))
g = gen()
print(step(g.athrow(ValueError("at start"))), step(g.__anext__()))

async def ignores():
    try:
        yield 1
    except GeneratorExit:
        yield 2
g = ignores()
print(step(g.__anext__()))
print(step(g.aclose()))

async def stop_inside(which):
    yield 1
    raise which("inside")
for which in (StopIteration, StopAsyncIteration, ValueError):
    g = stop_inside(which)
    print(step(g.__anext__()), step(g.__anext__()), step(g.__anext__()))
s = stop_inside(ValueError).__anext__()
s.close()
print(step(s))
s = stop_inside(ValueError).__anext__()
try:
    s.throw(KeyError("thrown"))
except KeyError as e:
    print("key", e)
print(step(s))
print(type(s), type(g.aclose()), type(g))
print(repr(g).startswith("<async_generator object stop_inside at 0x"))
for bad in (3, [1], object()):
    for f in (aiter, anext):
        try:
            f(bad)
        except TypeError as e:
            print(e)
try:
    async_generator
except NameError as e:
    print(e)
class Bad:
    def __aiter__(self): return 3
try:
    aiter(Bad())
except TypeError as e:
    print(e)

async def outer():
    g = gen()
    async for item in g:
        print("got", item)
c = outer()
print(step(c), step(c, "v"))
c = outer()
print(step(c))
try:
    c.throw(ValueError("out"))
except BaseException as e:
    print(type(e), e)
c.close()



from collections.abc import AsyncGenerator, AsyncIterator, AsyncIterable
print(isinstance(g, AsyncGenerator), isinstance(g, AsyncIterator), isinstance(c, AsyncIterable))
import types
print(types.AsyncGeneratorType is type(g), types.CoroutineType is type(c))
