"""Tasks in a JSON file, written back if something changed."""
from __future__ import annotations

import json
import os
from typing import Any, Iterator, Optional


class Task:
    def __init__(self, text: str, priority: int = 3, done: bool = False) -> None:
        self.text = text
        self.priority = priority
        self.done = done

    def to_json(self) -> dict[str, Any]:
        return {"text": self.text, "priority": self.priority, "done": self.done}

    @classmethod
    def from_json(cls, data: dict[str, Any]) -> Task:
        return cls(data["text"], data.get("priority", 3), data.get("done", False))

    def __str__(self) -> str:
        return f"[{'x' if self.done else ' '}] {'!' * (4 - self.priority) or '-':<3} {self.text}"


class Store:
    def __init__(self, path: str) -> None:
        self.path = path
        self.tasks: list[Task] = []
        self.changed = False

    def __enter__(self) -> Store:
        if os.path.exists(self.path):
            with open(self.path) as file:
                self.tasks = [Task.from_json(item) for item in json.load(file)]
        return self

    def __exit__(self, kind: Optional[type], *rest: object) -> None:
        if kind is None and self.changed:
            with open(self.path, "w") as file:
                json.dump([task.to_json() for task in self.tasks], file, indent=2)

    def add(self, task: Task) -> int:
        self.tasks.append(task)
        self.changed = True
        return len(self.tasks)

    def __iter__(self) -> Iterator[tuple[int, Task]]:
        return iter(enumerate(self.tasks, start=1))

    def __getitem__(self, number: int) -> Task:
        if not 1 <= number <= len(self.tasks):
            raise KeyError(number)
        return self.tasks[number - 1]

    def __delitem__(self, number: int) -> None:
        self[number]
        del self.tasks[number - 1]
        self.changed = True
