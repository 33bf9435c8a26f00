# TaskGroup: it waits for its tasks, the first failure cancels the others; nested, cancelled from outside, misused. Runner.
import asyncio


async def work(name, delay, log, fails=None):
    try:
        await asyncio.sleep(delay)
        log.append(f"{name} done")
        if fails:
            raise fails
        return name
    except asyncio.CancelledError:
        log.append(f"{name} cancelled")
        raise


async def plain():
    log = []
    async with asyncio.TaskGroup() as group:
        tasks = [group.create_task(work(n, 0.002 * i, log), name=n) for i, n in enumerate("abc")]
        log.append("body")
    print([t.result() for t in tasks], log, [t.get_name() for t in tasks])
    async with asyncio.TaskGroup():
        pass


async def failing():
    log = []
    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(work("long", 5, log))
            group.create_task(work("bad", 0.001, log, ValueError("bad")))
            await asyncio.sleep(5)
            log.append("never")
    except* ValueError as e:
        print(repr(e), e.exceptions, log)
    log.clear()
    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(work("one", 5, log))
            await asyncio.sleep(0)
            raise KeyError("body")
    except ExceptionGroup as e:
        print(repr(e), e.exceptions, log)
    log.clear()
    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(work("first", 0, log, ValueError(1)))
            group.create_task(work("second", 0, log, TypeError(2)))
    except ExceptionGroup as e:
        print(e, [repr(x) for x in e.exceptions], log)


async def nested():
    log = []
    try:
        async with asyncio.TaskGroup() as outer:
            outer.create_task(work("outer", 5, log))
            async with asyncio.TaskGroup() as inner:
                inner.create_task(work("inner", 0.001, log, ZeroDivisionError("deep")))
    except ExceptionGroup as e:
        print(repr(e), log)


async def cancelled_from_outside():
    log = []

    async def body():
        async with asyncio.TaskGroup() as group:
            group.create_task(work("child", 5, log))
            await asyncio.sleep(5)

    task = asyncio.create_task(body())
    await asyncio.sleep(0.001)
    task.cancel()
    try:
        await task
    except asyncio.CancelledError:
        print("cancelled", log, task.cancelled())


async def misused():
    group = asyncio.TaskGroup()
    unused = work("x", 0, [])
    try:
        group.create_task(unused)
    except RuntimeError as e:
        print(e)
    async with group:
        print(repr(group))
    try:
        group.create_task(unused)
    except RuntimeError as e:
        print(e)
    try:
        async with group:
            pass
    except RuntimeError as e:
        print(e)
    unused.close()


async def main():
    for part in (plain, failing, nested, cancelled_from_outside, misused):
        print(part.__name__)
        await part()
    return "end"


print(asyncio.run(main()))
with asyncio.Runner() as runner:
    print(runner.run(work("r", 0, [])), runner.run(asyncio.sleep(0, "again")))
    try:
        runner.run(3)
    except ValueError as e:
        print(e)
try:
    runner.run(None)
except (RuntimeError, ValueError) as e:
    print(type(e).__name__, e)
