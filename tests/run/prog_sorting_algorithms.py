# Program: eight ways to sort, all against sorted().
def bubble(values: list[int]) -> list[int]:
    values = values[:]
    for end in range(len(values) - 1, 0, -1):
        swapped = False
        for i in range(end):
            if values[i] > values[i + 1]:
                values[i], values[i + 1] = values[i + 1], values[i]
                swapped = True
        if not swapped:
            break
    return values


def insertion(values: list[int]) -> list[int]:
    result = list(values)
    for i in range(1, len(result)):
        value, j = result[i], i
        while j > 0 and result[j - 1] > value:
            result[j] = result[j - 1]
            j -= 1
        result[j] = value
    return result


def selection(values: list[int]) -> list[int]:
    result = values.copy()
    for i in range(len(result)):
        smallest = result.index(min(result[i:]), i)
        result[i], result[smallest] = result[smallest], result[i]
    return result


def merge_sort(values: list[int]) -> list[int]:
    if len(values) < 2:
        return values[:]
    middle = len(values) // 2
    left, right = merge_sort(values[:middle]), merge_sort(values[middle:])
    merged: list[int] = []
    i = j = 0
    while i < len(left) and j < len(right):
        if left[i] <= right[j]:
            merged.append(left[i])
            i += 1
        else:
            merged.append(right[j])
            j += 1
    return merged + left[i:] + right[j:]


def quick(values: list[int]) -> list[int]:
    if not values:
        return []
    pivot, *rest = values
    return quick([v for v in rest if v < pivot]) + [pivot] + quick([v for v in rest if v >= pivot])


def quick_in_place(values: list[int], low: int = 0, high: int | None = None) -> list[int]:
    if high is None:
        values = values[:]
        high = len(values) - 1
    if low < high:
        pivot, i = values[high], low
        for j in range(low, high):
            if values[j] < pivot:
                values[i], values[j] = values[j], values[i]
                i += 1
        values[i], values[high] = values[high], values[i]
        quick_in_place(values, low, i - 1)
        quick_in_place(values, i + 1, high)
    return values


def heap_sort(values: list[int]) -> list[int]:
    heap = values[:]
    size = len(heap)
    for start in range(size // 2 - 1, -1, -1):
        sift(heap, start, size)
    for end in range(size - 1, 0, -1):
        heap[0], heap[end] = heap[end], heap[0]
        sift(heap, 0, end)
    return heap


def sift(heap: list[int], root: int, size: int) -> None:
    while (child := 2 * root + 1) < size:
        if child + 1 < size and heap[child] < heap[child + 1]:
            child += 1
        if heap[root] >= heap[child]:
            return
        heap[root], heap[child] = heap[child], heap[root]
        root = child


def radix(values: list[int]) -> list[int]:
    offset = min(values, default=0)
    result = [v - offset for v in values]
    digit = 1
    while any(v >= digit for v in result):
        buckets: list[list[int]] = [[] for _ in range(10)]
        for v in result:
            buckets[v // digit % 10].append(v)
        result = [v for bucket in buckets for v in bucket]
        digit *= 10
    return [v + offset for v in result]


def numbers(count: int, seed: int) -> list[int]:
    values: list[int] = []
    for _ in range(count):
        seed = (seed * 16807) % 2147483647
        values.append(seed % 2001 - 1000)
    return values


inputs = [[], [5], [2, 1], [3, 3, 3], list(range(20)), list(range(20, 0, -1)), numbers(120, 7), numbers(60, 99) + [2**63, -(2**63)]]
for algorithm in (bubble, insertion, selection, merge_sort, quick, quick_in_place, heap_sort, radix):
    before = [values[:] for values in inputs]
    outcome = [algorithm(values) == sorted(values) for values in inputs]
    print(f"{algorithm.__name__:<16}{outcome} {before == inputs}")
print(merge_sort(numbers(10, 3)), quick([]), heap_sort([9, 8, 7]))
print(radix([-5, 100, 3]), bubble([True, 0]))  # type: ignore
