# A call with missing arguments fails in the caller's line.
def move(x: int, y: int, *, fast: bool = False) -> int:
    return x + y


def run(steps: int) -> int:
    if steps == 0:
        return move(1)  # type: ignore
    return move(1, 2) + run(steps - 1)


print(move(1, 2, fast=True))
print(run(2))
