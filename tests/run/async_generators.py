import asyncio

async def numbers(n):
    for i in range(n):
        await asyncio.sleep(0)
        yield i * i

async def echo():
    got = yield "first"
    while got != "stop":
        got = yield f"echo {got}"

async def cleanup(log):
    try:
        yield 1
        yield 2
    finally:
        await asyncio.sleep(0)
        log.append("cleaned")

async def main():
    total = 0
    async for x in numbers(5):
        total += x
    print(total)
    print([x async for x in numbers(4)], {x async for x in numbers(3)}, {x: x async for x in numbers(3)})
    g = (x + 1 async for x in numbers(3))
    print(type(g), [y async for y in g])
    e = echo()
    print(await e.__anext__(), await e.asend("a"), await e.asend("b"))
    try:
        await e.asend("stop")
    except StopAsyncIteration as s:
        print("stopped", s.args)
    log = []
    c = cleanup(log)
    print(await anext(c))
    await c.aclose()
    print(log)
    print(await anext(c, "default"))
    async for x in cleanup(log):
        break
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    print(log)
    c = cleanup(log)
    print(await anext(c))
    try:
        await c.athrow(ValueError("thrown"))
    except ValueError as v:
        print("caught", v)
    print(log)
    n = numbers(2)
    print(n.__name__, n.__qualname__, n.ag_running, n.ag_await, aiter(n) is n)
    try:
        async for x in [1]: pass
    except TypeError as t:
        print(t)
    try:
        for x in numbers(3): pass
    except TypeError as t:
        print(t)
    try:
        await numbers(3)
    except TypeError as t:
        print(t)
    xs = [await asyncio.sleep(0, k) for k in range(3)]
    print(xs)
    ys = (await asyncio.sleep(0, k) for k in range(3))
    print([y async for y in ys])

asyncio.run(main())
