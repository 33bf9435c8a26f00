from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from model.building import Building
    from model.people import Person

UP, STAY, DOWN = 1, 0, -1


class Elevator:
    def __init__(self, name: str, capacity: int, floor: int = 0) -> None:
        self.name = name
        self.capacity = capacity
        self.floor = floor
        self.direction = STAY
        self.inside: list[Person] = []
        self.moved = 0

    def targets(self, building: Building) -> set[int]:
        wanted = {p.target for p in self.inside}
        if len(self.inside) < self.capacity:
            wanted |= building.calls()
        return wanted

    def choose(self, building: Building) -> None:
        targets = self.targets(building)
        above = any(t > self.floor for t in targets)
        below = any(t < self.floor for t in targets)
        if self.direction == UP and above or self.direction == DOWN and below:
            return
        self.direction = UP if above else DOWN if below else STAY

    def tick(self, building: Building) -> None:
        leaving = [p for p in self.inside if p.target == self.floor]
        for person in leaving:
            self.inside.remove(person)
            building.arrive(person)
        queue = building.waiting[self.floor]
        while queue and len(self.inside) < self.capacity:
            self.inside.append(queue.pop(0))
        self.choose(building)
        self.floor += self.direction
        self.moved += abs(self.direction)

    def __repr__(self) -> str:
        return f"<{self.name} at {self.floor} with {len(self.inside)}>"
