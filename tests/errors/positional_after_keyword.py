# Positional arguments come first.
def f(a: int, b: int) -> int:
    return a + b


print(f(a=1, 2))  # error: positional argument follows keyword argument
