# timeit with text: what it sees, how often it runs, set-ups; the clock is the program's own, so that times are known.
import timeit
from timeit import Timer, repeat as again

calls = []
now = 0


def clock():
    global now
    now += 1
    return now


def work(x=0):
    calls.append(x)


print(timeit.timeit("work(1)", globals=globals(), number=3, timer=clock), calls)
print(timeit.timeit("work(2)", setup="from __main__ import work", number=2, timer=clock), calls)
print(timeit.timeit("w(y)", "import __main__; w = __main__.work\ny = 7", clock, 2), calls)
print(timeit.timeit(setup="x = [3, 1, 2]", stmt="sorted(x)", number=0, timer=clock))
print(timeit.timeit("""
for i in range(3):
    if i % 2:
        work(i)
""", globals=globals(), number=1, timer=clock), calls)
print(timeit.timeit(work, "pass", clock, 2), timeit.timeit("pass", work, clock, 2), calls)
print(timeit.timeit(work, setup="s = 'set up'", number=1, timer=clock), timeit.timeit(number=4, timer=clock))
print(again("work('again')", globals=globals(), repeat=2, number=2, timer=clock), calls)
timer = Timer("n += 1; work(n)", "n = 10", clock, globals())
print(timer.timeit(3), timer.timeit(number=1), timer.repeat(2, 1), calls)


def inner():
    import timeit as t
    return t.timeit("total = sum(range(10)); work(total)", globals=globals(), number=1, timer=clock)


print(inner(), calls)
print(timeit.timeit("'-'.join(str(n) for n in range(10))", number=10) > 0)
for wrong in (3, None):
    try:
        timeit.timeit(wrong, "x = 1", number=1)
    except ValueError as e:
        print(e)
try:
    timeit.timeit("1 / x", "x = 0", number=1)
except ZeroDivisionError as e:
    print(e)
