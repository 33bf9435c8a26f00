# A keyword argument is given once.
def f(a: int = 0, b: int = 0) -> int:
    return a + b


print(f(a=1, b=2, a=3))  # error: keyword argument repeated: a
