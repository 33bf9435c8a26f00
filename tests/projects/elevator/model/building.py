from __future__ import annotations

from model.elevator import Elevator
from model.people import Person


class Building:
    def __init__(self, floors: int, elevators: list[Elevator]) -> None:
        self.floors = floors
        self.elevators = elevators
        self.waiting: dict[int, list[Person]] = {f: [] for f in range(floors)}
        self.expected: list[Person] = []
        self.arrived: list[Person] = []
        self.time = 0

    def expect(self, person: Person) -> None:
        self.expected.append(person)
        self.expected.sort(key=lambda p: (p.appears, p.name))

    def calls(self) -> set[int]:
        return {floor for floor, queue in self.waiting.items() if queue}

    def arrive(self, person: Person) -> None:
        person.done = self.time
        self.arrived.append(person)

    def is_empty(self) -> bool:
        return not (self.expected or self.calls() or any(e.inside for e in self.elevators))

    def tick(self) -> None:
        while self.expected and self.expected[0].appears <= self.time:
            person = self.expected.pop(0)
            self.waiting[person.start].append(person)
        for elevator in self.elevators:
            elevator.tick(self)
        self.time += 1
