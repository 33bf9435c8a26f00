# The frames of comprehensions, generator expressions and lambdas count for RecursionError.
n = 0
def run(f, name):
    global n
    n = 0
    try:
        f()
    except RecursionError as e:
        print(name, n, e)
def a3():
    global n; n += 1
    return list(a3() for i in (1,))
def a4():
    global n; n += 1
    return [a4() for i in (1,)]
def a5():
    global n; n += 1
    return {a5() for i in (1,)}
def a6():
    global n; n += 1
    return {i: a6() for i in (1,)}
def b2():
    global n; n += 1
    return tuple(b2() for i in (1,))
def b3():
    global n; n += 1
    return dict((1, b3()) for i in (1,))
def b4():
    global n; n += 1
    return [[b4() for j in (1,)] for i in (1,)]
def b6():
    global n; n += 1
    return set(b6() for i in (1,))
def b8():
    global n; n += 1
    return list(map(lambda x: b8(), (1,)))
def b9():
    global n; n += 1
    return list(filter(lambda x: b9(), (1,)))
def c1():
    global n; n += 1
    return (lambda: c1())()
def c2():
    global n; n += 1
    return max([c2() for i in (1,)], default=0)
def c3(*a, **k):
    global n; n += 1
    return c3(*a, **k)
for f in [a3, a4, a5, a6, b2, b3, b4, b6, b8, b9, c1, c2, c3]:
    run(f, f.__name__)
