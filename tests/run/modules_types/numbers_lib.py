LIMIT: int = 10
history: list[int] = []


def scale(value: float, factor: float) -> float:
    return value * factor


def total(values: list[float]) -> float:
    result: float = 0
    for value in values:
        result += value
    return result


def first(values: list[int]) -> int | None:
    return values[0] if values else None


def over(n: float) -> bool:
    return n > LIMIT


def extend(values: list[int]) -> None:
    global history
    values.extend([n * 10 for n in values])
    history = values
