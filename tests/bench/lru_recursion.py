# class: mixed
"""functools.lru_cache on recursive functions: paths through a grid, the edit distance of two words, Fibonacci."""
import sys
from functools import lru_cache


@lru_cache(maxsize=None)
def paths(row, column):
    if row == 0 or column == 0:
        return 1
    return (paths(row - 1, column) + paths(row, column - 1)) % 1000000007


def distance(a, b):
    @lru_cache(maxsize=4096)
    def cost(i, j):
        if i == 0 or j == 0:
            return i + j
        same = cost(i - 1, j - 1) + (a[i - 1] != b[j - 1])
        return min(same, cost(i - 1, j) + 1, cost(i, j - 1) + 1)

    return cost(len(a), len(b))


@lru_cache(maxsize=256)
def fibonacci(n):
    return n if n < 2 else fibonacci(n - 1) + fibonacci(n - 2)


def main():
    size = int(sys.argv[1]) if len(sys.argv) > 1 else 240
    print(paths(size, size), paths.cache_info())
    word = "the quick brown fox jumps"
    print(sum(distance(word, word[i:] + word[:i]) for i in range(0, len(word), 2)))
    print(sum(fibonacci(n % 200) % 1000 for n in range(size * 400)), fibonacci.cache_info())


main()
