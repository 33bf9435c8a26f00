# class: mixed
# native size: 3000000
# check size: 40000
# Sorting ints: random, nearly sorted, with few distinct values, and in place reversed.
import sys


def make(count: int, modulus: int) -> list[int]:
    values: list[int] = []
    seed: int = 42
    for _ in range(count):
        seed = (seed * 1103515245 + 12345) % 2147483648
        values.append(seed // 8 % modulus - modulus // 2)
    return values


def checksum(values: list[int]) -> int:
    result: int = 0
    for i in range(0, len(values), 7):
        result = (result * 31 + values[i]) % 1000000007
    return result


def main() -> None:
    count: int = int(sys.argv[1]) if len(sys.argv) > 1 else 1_400_000
    random: list[int] = make(count, 100_000_000)
    ordered = sorted(random)
    print(ordered[0], ordered[-1], checksum(ordered))
    for i in range(0, count - 10, 1000):
        ordered[i], ordered[i + 10] = ordered[i + 10], ordered[i]
    ordered.sort()
    print(checksum(ordered))
    few = sorted(make(count, 50))
    print(few[0], few[-1], checksum(few))
    random.sort(reverse=True)
    print(random[0], random[-1], checksum(random))


main()
