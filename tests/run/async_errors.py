# What goes wrong with coroutines: types that cannot be awaited, exceptions through await, handlers, finally, close.
import asyncio


async def raises(n):
    if n == 0:
        raise ValueError("bottom")
    try:
        await raises(n - 1)
    finally:
        print("leaving", n)


async def catches():
    try:
        await raises(2)
    except ValueError as e:
        print("caught", e)
        await asyncio.sleep(0)
        print("after sleep", repr(e))
    try:
        try:
            raise KeyError("first")
        except KeyError:
            await asyncio.sleep(0)
            raise IndexError("second")
    except IndexError as e:
        print(repr(e), repr(e.__context__))
    return "end"


print(asyncio.run(catches()))


class NoAwait:
    pass


class BadAwait:
    def __await__(self):
        return 5


class BadIter:
    def __aiter__(self):
        return 5


async def misuse():
    for value in (5, NoAwait(), BadAwait(), [1], None):
        try:
            await value
        except TypeError as e:
            print(e)
    for iterable in ([1], BadIter()):
        try:
            async for x in iterable:
                print("never")
        except TypeError as e:
            print(e)
    try:
        async with NoAwait():
            print("never")
    except TypeError as e:
        print(e)
    c = raises(0)
    try:
        await c
    except ValueError:
        pass
    try:
        await c
    except RuntimeError as e:
        print(e)


asyncio.run(misuse())


c = raises(1)


def plain():
    yield from c


try:
    next(plain())
except TypeError as e:
    print(e)
try:
    c.send("value")
except TypeError as e:
    print(e)
try:
    for x in c:
        pass
except TypeError as e:
    print(e)
c.close()


async def waits():
    try:
        await asyncio.sleep(10)
    except asyncio.CancelledError:
        print("cancelled inside")
        return "swallowed"
    finally:
        print("finally")


async def cancelling():
    t = asyncio.create_task(waits(), name="waiter")
    await asyncio.sleep(0)
    print(t.get_name(), t.cancel(), t.done())
    print(await t, t.cancelled())
    try:
        t.result()
        asyncio.get_running_loop().create_future().result()
    except asyncio.InvalidStateError as e:
        print(e)
    f = asyncio.Future()
    f.set_result(1)
    try:
        f.set_result(2)
    except asyncio.InvalidStateError:
        print("already done")
    inner = asyncio.create_task(asyncio.sleep(0.001, "slept"))
    print(await asyncio.shield(inner))


asyncio.run(cancelling())
try:
    asyncio.run(5)
except ValueError as e:
    print(e)
try:
    asyncio.get_running_loop()
except RuntimeError as e:
    print(e)


async def returns_in_loop():
    for i in range(5):
        try:
            await asyncio.sleep(0)
            if i == 2:
                return i
        finally:
            await asyncio.sleep(0)
            print("turn", i)


print(asyncio.run(returns_in_loop()))


async def left_running():
    asyncio.create_task(waits())
    await asyncio.sleep(0)


asyncio.run(left_running())
