# class: mixed
"""asyncio: two coroutines throw a ball to and fro through queues of their own, while a third counts."""
import asyncio
import sys


class Court:
    def __init__(self):
        self.sides = {"ping": [], "pong": []}
        self.hits = 0


async def player(court, mine, other, rounds):
    for i in range(rounds):
        while not court.sides[mine]:
            await asyncio.sleep(0)
        ball = court.sides[mine].pop()
        court.hits += 1
        court.sides[other].append(ball + 1)
    return mine


async def umpire(court, rounds):
    seen = 0
    while court.hits < rounds:
        seen += 1
        await asyncio.sleep(0)
    return seen > 0


async def echo(value):
    return value


async def main():
    rounds = int(sys.argv[1]) if len(sys.argv) > 1 else 20000
    court = Court()
    court.sides["ping"].append(0)
    results = await asyncio.gather(player(court, "ping", "pong", rounds), player(court, "pong", "ping", rounds),
                                   umpire(court, 2 * rounds))
    total = 0
    for i in range(rounds):
        total += await echo(i)
    tasks = [asyncio.create_task(echo(i)) for i in range(rounds // 8)]
    for task in tasks:
        total += await task
    print(results, court.hits, court.sides, total)


asyncio.run(main())
