# A variable of an inner function whose assignment can never complete, in a function with int arithmetic that may grow.
def total(n: int, text: str) -> str:
    p = n * n
    for i in range(3):
        p = p * 7 + i
    if n < 0:
        v = [].index(min(n, 4))

        def inner(k: int) -> int:
            return k + v + p

        print(inner(p), v)
    for i in range(2):
        p += i << 40
    return f"{text}{p}"


for n in (0, 1, 2**31, 2**62, -1, -2**64):
    try:
        print(total(n, "t"))
    except ValueError as error:
        print(error)
