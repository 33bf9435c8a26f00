# sys.exit() without argument is success, from any depth.
import sys


def deep(n: int) -> None:
    print("depth", n)
    if n == 9:
        sys.exit()
    deep(n + 1)


deep(0)
