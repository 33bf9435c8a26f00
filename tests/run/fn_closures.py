# Nested functions see the variables of the functions around them, as they are when called.
from typing import Callable


def make_adder(amount: int) -> Callable[[int], int]:
    def adder(value: int) -> int:
        return value + amount

    return adder


def make_counter(start: int = 0) -> tuple[Callable[[], int], Callable[[int], None]]:
    count = start

    def increment() -> int:
        nonlocal count
        count += 1
        return count

    def reset(value: int) -> None:
        nonlocal count
        count = value

    return increment, reset


def late_binding() -> list[int]:
    functions: list[Callable[[], int]] = []
    for i in range(3):

        def show() -> int:
            return i * 10

        functions.append(show)
    i = 7
    return [function() for function in functions]


def shared() -> list[str]:
    log: list[str] = []

    def note(text: str) -> None:
        log.append(f"{len(log)}:{text}")

    note("a")
    note("b")
    return log


def outer(n: int) -> str:
    def middle() -> str:
        def inner() -> str:
            return f"{n}-{label}"

        return inner()

    label = "later"
    return middle()


def recursive(n: int) -> int:
    def fact(k: int) -> int:
        return 1 if k < 2 else k * fact(k - 1)

    return fact(n)


def too_early() -> str:
    def read() -> str:
        return value

    try:
        read()
    except NameError as error:
        text = str(error)
    value = "now set"
    return text + " / " + read()


plus5, plus9 = make_adder(5), make_adder(9)
print(plus5(1), plus9(1))
print(plus5(10), make_adder(2**63)(2**63))
increment, reset = make_counter()
other, _ = make_counter(100)
print(increment(), increment(), other(), increment())
reset(-1)
print(increment(), other())
print(late_binding())
print(shared(), shared())
print(outer(1))
print(recursive(20))
print(too_early())
print(plus5.__name__, increment.__name__)
