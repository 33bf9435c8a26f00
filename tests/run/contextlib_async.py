# contextlib for async with: asynccontextmanager, aclosing, AsyncExitStack, nullcontext; and the contexts of exceptions.
import asyncio
import contextlib


@contextlib.asynccontextmanager
async def opened(name, log):
    """Opens."""
    log.append(f"open {name}")
    try:
        yield name.upper()
    except KeyError as e:
        log.append(f"key {e}")
    finally:
        await asyncio.sleep(0)
        log.append(f"close {name}")


@contextlib.contextmanager
def plain(name, log):
    log.append(f"enter {name}")
    yield name
    log.append(f"leave {name}")


@contextlib.asynccontextmanager
async def never():
    if False:
        yield


@contextlib.asynccontextmanager
async def twice():
    yield 1
    yield 2


@contextlib.asynccontextmanager
async def raises_again():
    try:
        yield
    except ValueError as e:
        raise TypeError("instead") from e


async def numbers(log):
    try:
        for i in range(5):
            yield i
    finally:
        log.append("numbers closed")


@opened("decorated", [])
async def decorated(x):
    return x + 1


async def stacks(log):
    async with contextlib.AsyncExitStack() as stack:
        print(await stack.enter_async_context(opened("a", log)), stack.enter_context(plain("b", log)))
        stack.push_async_callback(asyncio.sleep, 0)
        stack.callback(log.append, "callback")
        stack.push(lambda *exc: log.append(f"pushed {exc[0]}"))
    print(log)
    log.clear()
    async with contextlib.AsyncExitStack() as stack:
        await stack.enter_async_context(opened("c", log))
        raise KeyError("inner")
    print(log)
    stack = contextlib.AsyncExitStack()
    await stack.enter_async_context(opened("d", log))
    moved = stack.pop_all()
    await stack.aclose()
    print(log[-1])
    await moved.aclose()
    print(log[-1])
    for wrong in (3, plain("x", log)):
        try:
            await stack.enter_async_context(wrong)
        except TypeError as e:
            print(e)


def contexts():
    def fail(*exc):
        raise ValueError("in exit")

    try:
        with contextlib.ExitStack() as stack:
            stack.push(fail)
            stack.callback(lambda: 1 / 0)
            raise KeyError("body")
    except ValueError as e:
        print(repr(e), repr(e.__context__), repr(e.__context__.__context__), e.__context__.__context__.__context__)


async def main():
    log = []
    async with opened("one", log) as name:
        print(name)
    async with opened("two", log):
        raise KeyError(2)
    print(log)
    for manager in (never(), twice()):
        try:
            async with manager:
                pass
        except RuntimeError as e:
            print(e)
    try:
        async with raises_again():
            raise ValueError("first")
    except TypeError as e:
        print(repr(e), repr(e.__cause__))
    log.clear()
    async with contextlib.aclosing(numbers(log)) as items:
        async for item in items:
            if item == 2:
                break
        print(log)
    print(log)
    async with contextlib.nullcontext(7) as seven:
        print(seven)
    print(await decorated(1), decorated.__name__, opened.__name__, opened.__doc__)
    await stacks([])


asyncio.run(main())
contexts()
print(isinstance(contextlib.nullcontext(), contextlib.AbstractContextManager))
