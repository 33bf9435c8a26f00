# Names of the module: read in functions, hidden by locals, changed between calls.
limit = 3
history: list[int] = []


def below(n: int) -> bool:
    return n < limit


def record(n: int) -> None:
    history.append(n)


def raise_limit() -> int:
    global limit
    limit *= 10
    return limit


def toggle() -> None:
    global mode
    mode = "on" if mode == "off" else "off"


mode = "off"
for n in (2, 5, 50):
    print(n, below(n), limit)
    raise_limit()
    toggle()
    print(mode)
    record(limit)
print(history)
limit = 2.5  # type: ignore
print(below(2), below(3))
limit = "z"  # type: ignore
try:
    print(below(1))
except TypeError as error:
    print(error)
print(raise_limit())  # type: ignore
