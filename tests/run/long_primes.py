# A longer run of int arithmetic: primes by trial division and by sieve agree.
def by_division(limit: int) -> list[int]:
    primes: list[int] = []
    for n in range(2, limit):
        for p in primes:
            if p * p > n:
                primes.append(n)
                break
            if n % p == 0:
                break
        else:
            primes.append(n)
    return primes


def by_sieve(limit: int) -> list[int]:
    marks = [True] * limit
    marks[0:2] = [False, False]
    for i in range(2, limit):
        if i * i >= limit:
            break
        if marks[i]:
            marks[i * i :: i] = [False] * len(range(i * i, limit, i))
    return [i for i, mark in enumerate(marks) if mark]


limit = 40000
first, second = by_division(limit), by_sieve(limit)
print(len(first), first == second, first[:10], first[-3:], sum(first))
gaps: dict[int, int] = {}
for a, b in zip(first, first[1:]):
    gaps[b - a] = gaps.get(b - a, 0) + 1
for gap in sorted(gaps)[:8]:
    print(gap, gaps[gap])
twins = [(p, q) for p, q in zip(first, first[1:]) if q - p == 2]
print(len(twins), twins[:5], twins[-1])
