# The recursion limit counts frames exactly: from the module, within functions, methods and comprehensions.
import sys

count = 0


def down() -> None:
    global count
    count += 1
    down()


def measured(start) -> int:
    global count
    count = 0
    try:
        start()
    except RecursionError:
        pass
    return count


class Deep:
    def down(self) -> None:
        global count
        count += 1
        self.down()


def odd() -> None:
    global count
    count += 1
    even()


def even() -> None:
    global count
    count += 1
    odd()


print(measured(down), measured(Deep().down), measured(odd))
try:
    count = 0
    down()
except RecursionError as e:
    print(count, e)
for limit in (50, 51, 100, 997, 1500):
    sys.setrecursionlimit(limit)
    print(limit, measured(down), measured(odd), sys.getrecursionlimit())
sys.setrecursionlimit(1000)


def nested(n: int) -> int:
    return measured(down) if n == 0 else nested(n - 1)


print(nested(0), nested(1), nested(10), [nested(2) for _ in range(2)])
for wrong in (0, -1, "a", 2**40, 1.5):
    try:
        sys.setrecursionlimit(wrong)
    except (ValueError, TypeError, OverflowError) as e:
        print(type(e).__name__, e)


def too_low() -> None:
    def deeper(n: int) -> None:
        if n:
            deeper(n - 1)
        else:
            try:
                sys.setrecursionlimit(5)
            except RecursionError as e:
                print("RecursionError", e)
    deeper(20)


too_low()
