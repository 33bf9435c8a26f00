# class: int
# native size: 4000
# check size: 250
# Three nested range loops with products, sums and remainders.
import sys


def work(n: int) -> tuple[int, int]:
    total: int = 0
    hits: int = 0
    for i in range(1, n + 1):
        for j in range(1, n + 1):
            for k in range(1, 21):
                total += (i * j + k) % 7
                if (i + j) % 11 == k % 5:
                    hits += 1
    return total, hits


def main() -> None:
    n: int = int(sys.argv[1]) if len(sys.argv) > 1 else 900
    total, hits = work(n)
    print(total, hits)


main()
