# class: int
# native size: 3000000
# check size: 30000
# The start below a limit with the longest Collatz chain.
import sys


def chain_length(n: int) -> int:
    steps: int = 1
    while n != 1:
        if n % 2 == 0:
            n //= 2
        else:
            n = 3 * n + 1
        steps += 1
    return steps


def main() -> None:
    limit: int = int(sys.argv[1]) if len(sys.argv) > 1 else 350_000
    best: int = 0
    best_start: int = 0
    for start in range(1, limit):
        length = chain_length(start)
        if length > best:
            best = length
            best_start = start
    print(best_start, best)


main()
