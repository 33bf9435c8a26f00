# Program: permutations, combinations, subsets, partitions and Pascal's triangle.
def permutations(items: list[str]) -> list[list[str]]:
    if not items:
        return [[]]
    result: list[list[str]] = []
    for i, item in enumerate(items):
        for rest in permutations(items[:i] + items[i + 1 :]):
            result.append([item] + rest)
    return result


def next_permutation(values: list[int]) -> bool:
    i = len(values) - 2
    while i >= 0 and values[i] >= values[i + 1]:
        i -= 1
    if i < 0:
        values.reverse()
        return False
    j = len(values) - 1
    while values[j] <= values[i]:
        j -= 1
    values[i], values[j] = values[j], values[i]
    values[i + 1 :] = reversed(values[i + 1 :])
    return True


def combinations(items: str, size: int) -> list[str]:
    if size == 0:
        return [""]
    if len(items) < size:
        return []
    return [items[0] + rest for rest in combinations(items[1:], size - 1)] + combinations(items[1:], size)


def subsets(items: list[int]) -> list[list[int]]:
    return [[item for i, item in enumerate(items) if mask >> i & 1] for mask in range(1 << len(items))]


def partitions(n: int, largest: int) -> list[list[int]]:
    if n == 0:
        return [[]]
    return [[part] + rest for part in range(min(n, largest), 0, -1) for rest in partitions(n - part, part)]


def pascal(rows: int) -> list[list[int]]:
    triangle = [[1]]
    while len(triangle) < rows:
        last = triangle[-1]
        triangle.append([1] + [a + b for a, b in zip(last, last[1:])] + [1])
    return triangle


def gray(bits: int) -> list[str]:
    return [f"{n ^ n >> 1:0{bits}b}" for n in range(2**bits)]


print(["".join(p) for p in permutations(list("abc"))], len(permutations(list("abcdef"))), permutations([]))
values = [1, 2, 2, 3]
count = 1
while next_permutation(values):
    count += 1
print(count, values, combinations("abcd", 2), combinations("ab", 3), combinations("", 0))
print(subsets([1, 2, 3]), len(subsets(list(range(10)))), sum(sum(s) for s in subsets([1, 2, 3, 4])))
for n in range(6):
    print(n, partitions(n, n))
for row in pascal(7):
    print(" ".join(f"{value:^3}" for value in row).center(28).rstrip())
print(max(pascal(80)[-1]), sum(pascal(70)[-1]) == 2**69)
print(gray(3), all(sum(a != b for a, b in zip(x, y)) == 1 for x, y in zip(gray(5), gray(5)[1:])))
