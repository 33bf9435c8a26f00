# class: int
# native size: 10
# check size: 8
# The most flips of a prefix that bring 0 to the front, over all permutations of n.
import sys


def fannkuch(n: int) -> tuple[int, int]:
    order: list[int] = list(range(n))
    counts: list[int] = [0] * n
    most: int = 0
    checksum: int = 0
    sign: int = 1
    while True:
        if order[0] != 0:
            flipped: list[int] = order[:]
            flips: int = 0
            first: int = flipped[0]
            while first != 0:
                low: int = 0
                high: int = first
                while low < high:
                    flipped[low], flipped[high] = flipped[high], flipped[low]
                    low += 1
                    high -= 1
                flips += 1
                first = flipped[0]
            if flips > most:
                most = flips
            checksum += sign * flips
        if sign == 1:
            order[0], order[1] = order[1], order[0]
            sign = -1
            continue
        order[1], order[2] = order[2], order[1]
        sign = 1
        i: int = 2
        while i < n:
            counts[i] += 1
            if counts[i] <= i:
                break
            counts[i] = 0
            if i == n - 1:
                return checksum, most
            front: int = order[0]
            for j in range(i + 1):
                order[j] = order[j + 1]
            order[i + 1] = front
            i += 1


def main() -> None:
    n: int = int(sys.argv[1]) if len(sys.argv) > 1 else 9
    checksum, most = fannkuch(n)
    print(checksum)
    print(f"Pfannkuchen({n}) = {most}")


main()
