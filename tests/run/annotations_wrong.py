# Annotations are not enforced: a wrong one changes nothing.
def double(text: str) -> str:
    return text * 2


def half(n: float) -> float:
    return n // 2


def first(items: list[int]) -> int:
    return items[0]


def count(table: dict[str, int]) -> int:
    return len(table)


def greet(name: int = "world") -> None:  # type: ignore
    return "hello " + name  # type: ignore


x: str = 5  # type: ignore
y: int = "text"  # type: ignore
z: float = 3
print(x + 1, y.upper(), z, z + 1)  # type: ignore
print(double(4), double("ab"), double([1]), double(2.5))  # type: ignore
print(half(7), half(7.0), half(10**20), half(True))
print(first([1]), first(["a"]), first("xyz"), first((None,)), first({0: "zero"}))  # type: ignore
print(count({}), count([1, 2]), count("abc"), count({1: 2}))  # type: ignore
print(greet(), greet("you"))
numbers: list[int] = [1.5, "two", None]  # type: ignore
print(numbers)
total: int = 0
for n in [1, 2.5, True]:
    total += n  # type: ignore
print(total)
flag: bool = 7  # type: ignore
print(flag, flag + 1, flag is True)
nothing: None = 3  # type: ignore
print(nothing)


def maybe(n: int) -> int:
    if n > 0:
        return n
    # a missing return gives None, whatever the annotation says


print(maybe(1), maybe(-1))
