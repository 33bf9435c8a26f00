# Program: primes by Eratosthenes, by segments, by wheel; factors; totients; Goldbach.
def eratosthenes(limit: int) -> list[int]:
    marks = [True] * (limit + 1)
    marks[:2] = [False] * min(2, limit + 1)
    for i in range(2, int(limit**0.5) + 1):
        if marks[i]:
            for j in range(i * i, limit + 1, i):
                marks[j] = False
    return [i for i, mark in enumerate(marks) if mark]


def segmented(low: int, high: int) -> list[int]:
    marks = [True] * (high - low)
    for p in eratosthenes(int(high**0.5) + 1):
        first = max(p * p, (low + p - 1) // p * p)
        for multiple in range(first, high, p):
            marks[multiple - low] = False
    return [low + i for i, mark in enumerate(marks) if mark and low + i > 1]


def linear(limit: int) -> tuple[list[int], list[int]]:
    smallest = [0] * (limit + 1)
    primes: list[int] = []
    for n in range(2, limit + 1):
        if smallest[n] == 0:
            smallest[n] = n
            primes.append(n)
        for p in primes:
            if p > smallest[n] or p * n > limit:
                break
            smallest[p * n] = p
    return primes, smallest


def factors(n: int) -> dict[int, int]:
    result: dict[int, int] = {}
    divisor = 2
    while divisor * divisor <= n:
        while n % divisor == 0:
            result[divisor] = result.get(divisor, 0) + 1
            n //= divisor
        divisor += 1 if divisor == 2 else 2
    if n > 1:
        result[n] = result.get(n, 0) + 1
    return result


def totient(n: int) -> int:
    result = n
    for p in factors(n):
        result -= result // p
    return result


def show(n: int) -> str:
    return " * ".join([f"{p}^{k}" if k > 1 else str(p) for p, k in factors(n).items()]) or "1"


def goldbach(n: int, primes: list[int]) -> tuple[int, int]:
    known = set(primes)
    for p in primes:
        if n - p in known:
            return p, n - p
    raise ValueError(f"{n} is not the sum of two primes")


primes = eratosthenes(2000)
print(len(primes), primes[:12], primes[-3:], eratosthenes(0), eratosthenes(1), eratosthenes(2))
print(linear(2000)[0] == primes, segmented(0, 2001) == primes, segmented(10**9, 10**9 + 60), segmented(10, 10))
for n in (1, 2, 12, 97, 360, 1001, 2**20, 999999000001, 600851475143):
    print(n, show(n), totient(n) if n < 10**10 else "-")
print([goldbach(n, primes) for n in (4, 10, 100, 1998)])
for n in (11, 2):
    try:
        print(goldbach(n, primes))
    except ValueError as error:
        print(error)
print([n for n in range(1, 500) if sum(d for d in range(1, n) if n % d == 0) == n])
gap, start = max((b - a, -a) for a, b in zip(primes, primes[1:]))
print(gap, -start, [p for p in primes if p < 300 and str(p) == str(p)[::-1]])
_, smallest = linear(30)
print(smallest)
