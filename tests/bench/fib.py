# class: int
# native size: 41
# check size: 27
# Doubly recursive Fibonacci: calls, a comparison and additions.
import sys


def fib(n: int) -> int:
    if n < 2:
        return n
    return fib(n - 1) + fib(n - 2)


def main() -> None:
    n: int = int(sys.argv[1]) if len(sys.argv) > 1 else 35
    print(fib(n))


main()
