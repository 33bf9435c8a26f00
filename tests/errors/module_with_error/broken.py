value = 1


def f(a: int, a: str) -> int:  # error: duplicate argument 'a' in function definition
    return a
