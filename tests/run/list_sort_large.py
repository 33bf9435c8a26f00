# Sorting many elements: random, sorted, reversed, few distinct values, and stability.
def lcg(seed: int, count: int, modulus: int) -> list[int]:
    values: list[int] = []
    for _ in range(count):
        seed = (seed * 1103515245 + 12345) % 2**31
        values.append(seed // 8 % modulus)
    return values


def is_sorted(values: list[int]) -> bool:
    for i in range(1, len(values)):
        if values[i - 1] > values[i]:
            return False
    return True


def first(pair: tuple[int, int]) -> int:
    return pair[0]


random = lcg(42, 5000, 10**6)
ordered = sorted(random)
print(is_sorted(random), is_sorted(ordered))
print(sum(random) == sum(ordered), ordered[:5], ordered[-5:])
print(sorted(ordered) == ordered, sorted(ordered[::-1]) == ordered, sorted(random, reverse=True) == ordered[::-1])
few = sorted(lcg(7, 3000, 5))
print([few.count(value) for value in range(5)], is_sorted(few))
pairs = [(value, index) for index, value in enumerate(lcg(1, 2000, 20))]
stable = sorted(pairs, key=first)
print(stable == sorted(pairs), stable[0], stable[-1])
backwards = sorted(pairs, key=first, reverse=True)
print(backwards[0], backwards[-1], backwards == stable[::-1])
floats = sorted([value / 7 for value in lcg(3, 1000, 1000)])
print(floats[0], floats[500], floats[-1])
texts = sorted([str(value) for value in lcg(5, 500, 100000)])
print(texts[:3], texts[-3:])
negative = sorted([value - 500 for value in lcg(9, 1000, 1000)] + [2**70, -(2**70)])
print(negative[0], negative[1])
print(negative[-2], negative[-1])
