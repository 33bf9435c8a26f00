# An unknown name; CPython suggests a similar one.
def area(width: int, height: int) -> int:
    return widht * height  # type: ignore


def outer() -> int:
    return area(2, 3)


print("start")
outer()
