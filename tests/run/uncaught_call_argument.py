# The failing call among several on a line.
def ok(n: int) -> int:
    return n


def bad(n: int) -> int:
    return [1, 2, 3].index(n)


print(ok(1) + bad(2) + ok(3))
print(ok(1) + ok(2), bad(1))
print(ok(1) + bad(7) * ok(3), ok(4))
