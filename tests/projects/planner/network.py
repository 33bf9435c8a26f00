from __future__ import annotations

import heapq
from functools import lru_cache
from typing import Optional


class NoRoute(LookupError):
    def __init__(self, start: str, goal: str, hint: Optional[str] = None) -> None:
        super().__init__(f"no route from {start} to {goal}" + (f" ({hint})" if hint else ""))


class Leg:
    __slots__ = "line", "start", "goal", "minutes"

    def __init__(self, line: str, start: str, goal: str, minutes: int) -> None:
        self.line, self.start, self.goal, self.minutes = line, start, goal, minutes


class Network:
    CHANGE = 3

    def __init__(self) -> None:
        self.legs: dict[str, list[Leg]] = {}

    def connect(self, line: str, a: str, b: str, minutes: int) -> None:
        self.legs.setdefault(a, []).append(Leg(line, a, b, minutes))
        self.legs.setdefault(b, []).append(Leg(line, b, a, minutes))

    def route(self, start: str, goal: str) -> list[Leg]:
        for name in (start, goal):
            if name not in self.legs:
                raise NoRoute(start, goal, f"unknown stop {name}, perhaps {self.similar(name)}")
        queue: list[tuple[int, int, str, str, list[Leg]]] = [(0, 0, start, "", [])]
        seen: set[tuple[str, str]] = set()
        count = 0
        while queue:
            time, _, stop, line, path = heapq.heappop(queue)
            if stop == goal:
                return self.merged(path)
            if (stop, line) in seen:
                continue
            seen.add((stop, line))
            for leg in self.legs[stop]:
                count += 1
                extra = self.CHANGE if line and leg.line != line else 0
                heapq.heappush(queue, (time + leg.minutes + extra, count, leg.goal, leg.line, path + [leg]))
        raise NoRoute(start, goal)

    @staticmethod
    def merged(path: list[Leg]) -> list[Leg]:
        result: list[Leg] = []
        for leg in path:
            if result and result[-1].line == leg.line:
                last = result.pop()
                leg = Leg(leg.line, last.start, leg.goal, last.minutes + leg.minutes)
            result.append(leg)
        return result

    def within(self, start: str, limit: int) -> list[str]:
        best = {start: 0}
        todo = [start]
        while todo:
            stop = todo.pop()
            for leg in self.legs[stop]:
                time = best[stop] + leg.minutes
                if time <= limit and time < best.get(leg.goal, limit + 1):
                    best[leg.goal] = time
                    todo.append(leg.goal)
        return sorted(s for s in best if s != start)

    def similar(self, name: str) -> str:
        @lru_cache(maxsize=None)
        def distance(a: str, b: str) -> int:
            if not a or not b:
                return len(a) + len(b)
            if a[0] == b[0]:
                return distance(a[1:], b[1:])
            return 1 + min(distance(a[1:], b), distance(a, b[1:]), distance(a[1:], b[1:]))
        return min(sorted(self.legs), key=lambda stop: distance(stop.lower(), name.lower()))
