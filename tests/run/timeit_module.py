# The module timeit with functions: how often they are called, and with a clock of the program's own.
import timeit

calls = 0


def work() -> None:
    global calls
    calls += 1


ticks = iter(range(0, 10000, 7))


def clock() -> int:
    return next(ticks)


print(timeit.timeit(work, number=10) >= 0, calls)
print(timeit.timeit(work, number=3, timer=clock), calls)
print(timeit.repeat(work, repeat=4, number=2, timer=clock), calls)
print(timeit.timeit(work, setup=lambda: print("setup"), number=0, timer=clock), calls)
timer = timeit.Timer(work, timer=clock)
print(timer.timeit(number=5), timer.repeat(2, 1), calls)
print(timeit.default_number, timeit.default_repeat, timeit.default_timer() > 0)
for wrong in (3, None):
    try:
        timeit.timeit(wrong, number=1)
    except ValueError as error:
        print(type(error).__name__)


def fails() -> None:
    raise KeyError("in the statement")


try:
    timeit.timeit(fails, number=2)
except KeyError as error:
    print(error)
