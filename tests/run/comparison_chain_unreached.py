# What is not reached: the rest of a chained comparison after an operand that never completes.
def f(a, b, c):
    try:
        print((hash(a) is None > ((b % c) & format(c, b))))
    except Exception as exc: print(type(exc).__name__, exc)
f(2, range(5), 'a')
f(1.5, (), 'b')
def g(a, b):
    try:
        print(len("a") is None > (b + a))
    except Exception as exc: print(type(exc).__name__, exc)
g(2, range(5))
g('a', 1)
