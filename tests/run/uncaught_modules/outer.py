def double(n: int) -> int:
    return n * 2


def fail(text: str) -> None:
    raise RuntimeError(text)


def divide(a: int, b: int) -> int:
    return double(a) // b
