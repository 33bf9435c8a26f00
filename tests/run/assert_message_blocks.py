# The message of an assert may be any expression, evaluated only when the assert fails.
class Money:
    def __init__(self, cents: int) -> None:
        self.cents = cents

    def __mul__(self, k: int) -> "Money":
        print("multiplied")
        return Money(self.cents * k)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Money) and self.cents == other.cents

    def __repr__(self) -> str:
        return f"{self.cents // 100}.{self.cents % 100:02}"


def check(a: Money, n: int, strict: bool) -> None:
    assert a == Money(8), a * 3
    assert n or not strict, "zero" if strict else n
    assert n < 5, [k for k in range(n) if k % 2] or None
    assert n != 2 or strict, f"{n!r} {a} {'strict' if strict else 'lax'}"
    assert not (n and strict and a), (n, a)
    print("fine", n)


for cents, n, strict in [(7, 1, True), (8, 0, True), (8, 6, False), (8, 2, False), (8, 3, True), (8, 0, False), (8, 1, False)]:
    try:
        check(Money(cents), n, strict)
    except AssertionError as error:
        print(type(error).__name__, error, error.args)
assert Money(1) * 2 == Money(3), Money(4) * 2
