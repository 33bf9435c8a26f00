# asyncio: run, gather, create_task, sleep, cancellation, timeouts, queues, locks, events.
import asyncio
import time


async def worker(name, queue, results):
    while True:
        item = await queue.get()
        await asyncio.sleep(0.001)
        results.append((name, item * item))
        queue.task_done()


async def producer(queue, n):
    for i in range(n):
        await queue.put(i)
        print("put", i)


async def fetch(name, delay):
    print("start", name)
    await asyncio.sleep(delay)
    print("end", name)
    return name


async def fails(delay):
    await asyncio.sleep(delay)
    raise ValueError("failed")


async def cancelled_task():
    try:
        await asyncio.sleep(10)
    except asyncio.CancelledError:
        print("was cancelled")
        raise
    finally:
        print("cleanup")


class Resource:
    def __init__(self, name):
        self.name = name

    async def __aenter__(self):
        await asyncio.sleep(0)
        print("open", self.name)
        return self

    async def __aexit__(self, *exc):
        await asyncio.sleep(0)
        print("close", self.name, exc[0] and exc[0].__name__)
        return False


class Ticker:
    def __init__(self, n):
        self.i = 0
        self.n = n

    def __aiter__(self):
        return self

    async def __anext__(self):
        if self.i >= self.n:
            raise StopAsyncIteration
        self.i += 1
        await asyncio.sleep(0)
        return self.i


async def main():
    print(await asyncio.gather(fetch("a", 0.4), fetch("b", 0.1), fetch("c", 0)))
    t1 = asyncio.create_task(fetch("t1", 0.4))
    t2 = asyncio.create_task(fetch("t2", 0.1))
    print("created")
    print(await t1, await t2)
    r = await asyncio.gather(fetch("x", 0), fails(0.001), return_exceptions=True)
    print(r)
    try:
        await asyncio.gather(fetch("y", 0), fails(0))
    except ValueError as e:
        print("gather raised", e)
    t = asyncio.create_task(cancelled_task())
    await asyncio.sleep(0)
    t.cancel()
    try:
        await t
    except asyncio.CancelledError:
        print("task cancelled", t.cancelled(), t.done())
    try:
        await asyncio.wait_for(asyncio.sleep(5), timeout=0.01)
    except asyncio.TimeoutError:
        print("timeout")
    print(await asyncio.wait_for(fetch("quick", 0), 1))
    async with Resource("db") as r:
        print("using", r.name)
    try:
        async with Resource("err"):
            raise KeyError("inside")
    except KeyError as e:
        print("got", e)
    async for tick in Ticker(3):
        print("tick", tick)
    print([t async for t in Ticker(4) if t % 2 == 0])
    queue = asyncio.Queue(maxsize=2)
    results = []
    workers = [asyncio.create_task(worker(f"w{i}", queue, results)) for i in range(2)]
    await producer(queue, 5)
    await queue.join()
    for w in workers:
        w.cancel()
    await asyncio.gather(*workers, return_exceptions=True)
    print(sorted(v for _, v in results))
    lock = asyncio.Lock()
    order = []

    async def critical(n):
        async with lock:
            order.append(("in", n))
            await asyncio.sleep(0)
            order.append(("out", n))

    await asyncio.gather(*(critical(i) for i in range(3)))
    print(order)
    event = asyncio.Event()

    async def waiter(n):
        await event.wait()
        print("woken", n)

    ws = [asyncio.create_task(waiter(i)) for i in range(2)]
    await asyncio.sleep(0)
    print("setting")
    event.set()
    await asyncio.gather(*ws)
    sem = asyncio.Semaphore(2)
    running = 0
    most = 0

    async def limited():
        nonlocal running, most
        async with sem:
            running += 1
            most = max(most, running)
            await asyncio.sleep(0.001)
            running -= 1

    await asyncio.gather(*[limited() for _ in range(6)])
    print("most", most)
    f = asyncio.get_running_loop().create_future()
    asyncio.get_running_loop().call_soon(f.set_result, 42)
    print(await f)
    done, pending = await asyncio.wait([asyncio.create_task(fetch("d1", 0)), asyncio.create_task(fetch("d2", 0.5))], return_when=asyncio.FIRST_COMPLETED)
    print(len(done), len(pending), [d.result() for d in done])
    for p in pending:
        p.cancel()
    try:
        async with asyncio.timeout(0.01):
            await asyncio.sleep(1)
    except TimeoutError:
        print("timed out")
    return "done"


print(asyncio.run(main()))
try:
    asyncio.run(fails(0))
except ValueError as e:
    print("run raised", e)


async def interleave(name, n, log):
    for i in range(n):
        log.append(f"{name}{i}")
        await asyncio.sleep(0)


async def main2():
    log = []
    await asyncio.gather(interleave("a", 3, log), interleave("b", 4, log), interleave("c", 2, log))
    print(" ".join(log))
    t = asyncio.current_task()
    print(t is not None, len(asyncio.all_tasks()))


asyncio.run(main2())
