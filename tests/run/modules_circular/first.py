print("first begins")
ready = "no"
early = "defined before the import"
import second

print("first goes on", second.ready)
late = "defined after the import"
ready = "yes"


def call(n: int) -> str:
    return "first:" + (second.call(n - 1) if n else "end")


def is_even(n: int) -> bool:
    return n == 0 or second.is_odd(n - 1)
