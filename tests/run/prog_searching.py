# Program: binary search, bounds, interpolation, and searching by halving floats.
def binary_search(values: list[int], wanted: int) -> int:
    low, high = 0, len(values) - 1
    while low <= high:
        middle = (low + high) // 2
        if values[middle] == wanted:
            return middle
        if values[middle] < wanted:
            low = middle + 1
        else:
            high = middle - 1
    return -(low + 1)


def lower_bound(values: list[int], wanted: int) -> int:
    low, high = 0, len(values)
    while low < high:
        middle = (low + high) // 2
        if values[middle] < wanted:
            low = middle + 1
        else:
            high = middle
    return low


def upper_bound(values: list[int], wanted: int) -> int:
    low, high = 0, len(values)
    while low < high:
        middle = (low + high) // 2
        if wanted < values[middle]:
            high = middle
        else:
            low = middle + 1
    return low


def insert_sorted(values: list[int], value: int) -> None:
    values.insert(upper_bound(values, value), value)


def bisect_root(low: float, high: float, target: float) -> tuple[float, int]:
    steps = 0
    while high - low > 1e-12:
        steps += 1
        middle = (low + high) / 2
        if middle * middle * middle < target:
            low = middle
        else:
            high = middle
    return low, steps


def quickselect(values: list[int], k: int) -> int:
    pivot = values[len(values) // 2]
    smaller = [v for v in values if v < pivot]
    equal = [v for v in values if v == pivot]
    if k < len(smaller):
        return quickselect(smaller, k)
    if k < len(smaller) + len(equal):
        return pivot
    return quickselect([v for v in values if v > pivot], k - len(smaller) - len(equal))


data = [1, 3, 3, 3, 7, 9, 20, 2**62, 2**64]
for wanted in [0, 1, 3, 8, 20, 2**63, 2**64, 2**65]:
    print(wanted, binary_search(data, wanted), lower_bound(data, wanted), upper_bound(data, wanted), wanted in data)
print(binary_search([], 5), lower_bound([], 5))
ordered: list[int] = []
for value in [5, 2, 9, 2, 7, -1, 9, 0]:
    insert_sorted(ordered, value)
print(ordered, ordered == sorted(ordered))
root, steps = bisect_root(0, 10, 20)
print(round(root, 9), steps)
shuffled = [i * 37 % 101 for i in range(101)]
print([quickselect(shuffled, k) for k in (0, 1, 50, 99, 100)])
guess_log: list[str] = []
low, high, secret = 1, 10**9, 123_456_789
while low < high:
    guess = (low + high) // 2
    guess_log.append("<" if secret <= guess else ">")
    low, high = (low, guess) if secret <= guess else (guess + 1, high)
print(low, "".join(guess_log))
