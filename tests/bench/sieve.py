# class: int
# native size: 60000000
# check size: 500000
# The sieve of Eratosthenes on a list of bool.
import sys


def sieve(limit: int) -> list[bool]:
    is_prime: list[bool] = [True] * (limit + 1)
    is_prime[0] = False
    is_prime[1] = False
    i = 2
    while i * i <= limit:
        if is_prime[i]:
            for j in range(i * i, limit + 1, i):
                is_prime[j] = False
        i += 1
    return is_prime


def main() -> None:
    limit: int = int(sys.argv[1]) if len(sys.argv) > 1 else 20_000_000
    is_prime = sieve(limit)
    count: int = 0
    checksum: int = 0
    for n in range(limit + 1):
        if is_prime[n]:
            count += 1
            checksum = (checksum * 31 + n) % 1_000_003
    print(count, checksum)


main()
