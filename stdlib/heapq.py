"""heapq: a list kept as a binary heap, the least item first.

Item i is never greater than items 2i+1 and 2i+2. Compiled with the program, so that comparisons are those of its items.
Items are moved and compared in CPython's order (Modules/_heapqmodule.c): what an item's own __lt__ sees is the same.
"""


def _check(heap: object, name: str) -> None:
    if not isinstance(heap, list):
        raise TypeError(f"{name}() argument {'must be list' if name in _ALONE else '1 must be list'}, not {type(heap).__name__}")


_ALONE = ("heappop", "heapify", "_heappop_max", "_heapify_max")


def _check_size(heap, size):
    if len(heap) != size:
        raise RuntimeError("list changed size during iteration")


def _check_index(heap):
    if not heap:
        raise IndexError("index out of range")


# Moves the item at `at` up, not beyond `start`, past parents that are greater.
def _rise(heap, start, at):
    size = len(heap)
    while at > start:
        parent = (at - 1) // 2
        is_less = heap[at] < heap[parent]
        _check_size(heap, size)
        if not is_less:
            break
        heap[at], heap[parent] = heap[parent], heap[at]
        at = parent


# Moves the item at `at` down to a leaf along the lesser children, then up to its place.
def _sink(heap, at):
    size, start = len(heap), at
    while at < size // 2:
        child = 2 * at + 1
        if child + 1 < size:
            is_less = heap[child] < heap[child + 1]
            _check_size(heap, size)
            if not is_less:
                child += 1
        heap[at], heap[child] = heap[child], heap[at]
        at = child
    _rise(heap, start, at)


def heappush(heap, item, /):
    _check(heap, "heappush")
    heap.append(item)
    _rise(heap, 0, len(heap) - 1)


def heappop(heap, /):
    _check(heap, "heappop")
    _check_index(heap)
    last = heap.pop()
    if not heap:
        return last
    first = heap[0]
    heap[0] = last
    _sink(heap, 0)
    return first


def heapreplace(heap, item, /):
    _check(heap, "heapreplace")
    _check_index(heap)
    first = heap[0]
    heap[0] = item
    _sink(heap, 0)
    return first


def heappushpop(heap, item, /):
    _check(heap, "heappushpop")
    if not heap:
        return item
    if not heap[0] < item:
        return item
    _check_index(heap)
    first = heap[0]
    heap[0] = item
    _sink(heap, 0)
    return first


def heapify(heap, /):
    _check(heap, "heapify")
    for at in range(len(heap) // 2 - 1, -1, -1):
        _sink(heap, at)


# ---- the same with the greatest item first


def _rise_max(heap, start, at):
    size = len(heap)
    while at > start:
        parent = (at - 1) // 2
        is_less = heap[parent] < heap[at]
        _check_size(heap, size)
        if not is_less:
            break
        heap[at], heap[parent] = heap[parent], heap[at]
        at = parent


def _sink_max(heap, at):
    size, start = len(heap), at
    while at < size // 2:
        child = 2 * at + 1
        if child + 1 < size:
            is_less = heap[child + 1] < heap[child]
            _check_size(heap, size)
            if not is_less:
                child += 1
        heap[at], heap[child] = heap[child], heap[at]
        at = child
    _rise_max(heap, start, at)


def _heappop_max(heap, /):
    _check(heap, "_heappop_max")
    _check_index(heap)
    last = heap.pop()
    if not heap:
        return last
    first = heap[0]
    heap[0] = last
    _sink_max(heap, 0)
    return first


def _heapreplace_max(heap, item, /):
    _check(heap, "_heapreplace_max")
    _check_index(heap)
    first = heap[0]
    heap[0] = item
    _sink_max(heap, 0)
    return first


def _heapify_max(heap, /):
    _check(heap, "_heapify_max")
    for at in range(len(heap) // 2 - 1, -1, -1):
        _sink_max(heap, at)


# ---- the n least or greatest: a stable sort gives what CPython's heap of n items does


def nsmallest(n, iterable, key=None):
    """The first n of sorted(iterable, key=key)."""
    items = list(iterable)
    if n == 1:
        return [min(items, key=key)] if items else []
    items.sort(key=key)
    return items[:max(n, 0)]


def nlargest(n, iterable, key=None):
    """The first n of sorted(iterable, key=key, reverse=True)."""
    items = list(iterable)
    if n == 1:
        return [max(items, key=key)] if items else []
    items.sort(key=key, reverse=True)
    return items[:max(n, 0)]
