# A program with coroutines in classes, closures, decorators and containers.
import asyncio
import functools
import random
from collections import defaultdict

class Server:
    def __init__(self, name: str, latency: float) -> None:
        self.name = name
        self.latency = latency
        self.requests = 0
        self.lock = asyncio.Lock()

    async def handle(self, path: str) -> dict:
        async with self.lock:
            self.requests += 1
        await asyncio.sleep(self.latency)
        if path == "/bad":
            raise RuntimeError(f"{self.name}: bad path")
        return {"server": self.name, "path": path, "n": self.requests}

def retry(times):
    def decorate(f):
        @functools.wraps(f)
        async def wrapper(*args, **kwargs):
            last = None
            for attempt in range(times):
                try:
                    return await f(*args, **kwargs)
                except RuntimeError as e:
                    last = e
                    print("attempt", attempt, e)
                    await asyncio.sleep(0)
            raise last
        return wrapper
    return decorate

@retry(2)
async def call(server, path):
    return await server.handle(path)

class Pipeline:
    def __init__(self):
        self.stages = []
    def stage(self, f):
        self.stages.append(f)
        return f
    async def run(self, items):
        out = []
        for item in items:
            for s in self.stages:
                r = s(item)
                item = await r if asyncio.iscoroutine(r) else r
            out.append(item)
        return out

p = Pipeline()

@p.stage
async def double(x):
    await asyncio.sleep(0)
    return x * 2

@p.stage
def plus(x):
    return x + 1

@p.stage
async def text(x):
    return f"<{x}>"

class Bus:
    def __init__(self):
        self.handlers = defaultdict(list)
    def on(self, name, h):
        self.handlers[name].append(h)
    async def emit(self, name, *args):
        return await asyncio.gather(*(h(*args) for h in self.handlers[name]))

async def main():
    s = Server("alpha", 0.001)
    print(await call(s, "/"))
    try:
        await call(s, "/bad")
    except RuntimeError as e:
        print("gave up:", e)
    print(await p.run([1, 2, 3]))
    bus = Bus()
    async def h1(x): return ("h1", x)
    async def h2(x):
        await asyncio.sleep(0)
        return ("h2", x)
    bus.on("e", h1); bus.on("e", h2)
    print(await bus.emit("e", 5))
    total = 0
    async def add(n):
        nonlocal total
        for _ in range(n):
            total += 1
            await asyncio.sleep(0)
    await asyncio.gather(add(3), add(4))
    print(total)
    pq = asyncio.PriorityQueue()
    for n in (3, 1, 2):
        pq.put_nowait((n, str(n)))
    print([await pq.get() for _ in range(3)])
    cond = asyncio.Condition()
    items = []
    async def consumer():
        async with cond:
            await cond.wait_for(lambda: items)
            print("consumed", items.pop())
    t = asyncio.create_task(consumer())
    await asyncio.sleep(0)
    async with cond:
        items.append("thing")
        cond.notify_all()
    await t
    results = await asyncio.gather(*[asyncio.create_task(s.handle(f"/{i}")) for i in range(3)])
    print([r["path"] for r in results], s.requests)
    coros = {"a": double(4), "b": text("z")}
    print({k: await c for k, c in coros.items()})
    x = await double(2) if total else None
    print(x, (await double(1)) + (await double(2)), [await double(i) for i in range(3)])
    print(f"{await text(9)}", await (double(3)))

if __name__ == "__main__":
    asyncio.run(main())
