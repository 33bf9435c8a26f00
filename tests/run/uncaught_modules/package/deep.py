from . import divide


def work(values: list[int]) -> int:
    total = 0
    for value in values:
        total += divide(100, value)
    return total
