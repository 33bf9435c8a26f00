# class: mixed
# native size: 15000000
# check size: 300000
# Counts pseudo-random keys in a dict[int, int], then reads them back in order.
import sys


def count(length: int, spread: int) -> dict[int, int]:
    counts: dict[int, int] = {}
    seed: int = 1
    for _ in range(length):
        seed = (seed * 1103515245 + 12345) % 2147483648
        key: int = seed // 16 % spread
        counts[key] = counts.get(key, 0) + 1
    return counts


def main() -> None:
    length: int = int(sys.argv[1]) if len(sys.argv) > 1 else 5_000_000
    counts = count(length, 300_000)
    checksum: int = 0
    most: int = 0
    for key, value in counts.items():
        checksum = (checksum * 31 + key * 7 + value) % 1000000007
        if value > most:
            most = value
    found: int = 0
    for key in range(0, 600_000, 3):
        if key in counts:
            found += counts[key]
    print(len(counts), most, checksum, found)


main()
