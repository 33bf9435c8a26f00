# Endless recursion raises RecursionError, which can be caught, again and again.
def forever(n: int) -> int:
    return forever(n + 1) + 1


def ping(n: int) -> int:
    return pong(n + 1)


def pong(n: int) -> int:
    return ping(n + 1)


deepest = 0


def measure(n: int) -> None:
    global deepest
    deepest = n
    measure(n + 1)


for function in (forever, ping, measure):
    try:
        function(0)
    except RecursionError as error:
        print(function.__name__, error)
        print(isinstance(error, RuntimeError), type(error).__name__)
print(900 < deepest < 1000)


def guarded(n: int) -> str:
    try:
        return guarded(n + 1)
    except RecursionError:
        return "bottom"


print(guarded(0))


def with_finally(n: int) -> None:
    global deepest
    try:
        with_finally(n + 1)
    finally:
        deepest -= 1


try:
    with_finally(0)
except RecursionError as error:
    print("again", error)
print(deepest < 100)


def countdown(n: int) -> int:
    return 0 if n == 0 else countdown(n - 1)


print(countdown(950))
