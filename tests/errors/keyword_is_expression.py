# The name of a keyword argument is a plain name.
def f(a: int) -> int:
    return a


print(f(a.b=1))  # error: expression cannot contain assignment, perhaps you meant "=="?
