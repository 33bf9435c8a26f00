import random
from typing import Iterator, Optional


class Person:
    def __init__(self, name: str, start: int, target: int, appears: int) -> None:
        self.name, self.start, self.target, self.appears = name, start, target, appears
        self.done: Optional[int] = None

    @property
    def waited(self) -> int:
        assert self.done is not None, self.name
        return self.done - self.appears


def crowd(count: int, floors: int, seed: int) -> Iterator[Person]:
    rng = random.Random(seed)
    for k in range(count):
        start, target = rng.sample(range(floors), 2)
        yield Person(f"p{k:03}", start, target, rng.randrange(count * 2))
