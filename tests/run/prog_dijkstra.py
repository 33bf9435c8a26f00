# Program: shortest paths with a binary heap written by hand.
Graph = dict[str, dict[str, float]]
Item = tuple[float, str]


def heap_push(heap: list[Item], item: Item) -> None:
    heap.append(item)
    child = len(heap) - 1
    while child > 0:
        parent = (child - 1) // 2
        if heap[parent] <= heap[child]:
            break
        heap[parent], heap[child] = heap[child], heap[parent]
        child = parent


def heap_pop(heap: list[Item]) -> Item:
    top = heap[0]
    last = heap.pop()
    if heap:
        heap[0] = last
        parent = 0
        while True:
            child = 2 * parent + 1
            if child >= len(heap):
                break
            if child + 1 < len(heap) and heap[child + 1] < heap[child]:
                child += 1
            if heap[parent] <= heap[child]:
                break
            heap[parent], heap[child] = heap[child], heap[parent]
            parent = child
    return top


def shortest(graph: Graph, start: str) -> tuple[dict[str, float], dict[str, str | None]]:
    distance: dict[str, float] = {start: 0}
    previous: dict[str, str | None] = {start: None}
    heap: list[Item] = [(0, start)]
    done: set[str] = set()
    while heap:
        so_far, node = heap_pop(heap)
        if node in done:
            continue
        done.add(node)
        for neighbour, weight in graph[node].items():
            candidate = so_far + weight
            if neighbour not in distance or candidate < distance[neighbour]:
                distance[neighbour] = candidate
                previous[neighbour] = node
                heap_push(heap, (candidate, neighbour))
    return distance, previous


def path(previous: dict[str, str | None], target: str) -> list[str]:
    if target not in previous:
        raise LookupError(f"no way to {target}")
    steps: list[str] = []
    node: str | None = target
    while node is not None:
        steps.append(node)
        node = previous[node]
    return steps[::-1]


roads: Graph = {
    "A": {"B": 7, "C": 9, "F": 14},
    "B": {"A": 7, "C": 10, "D": 15.5},
    "C": {"A": 9, "B": 10, "D": 11, "F": 2},
    "D": {"B": 15.5, "C": 11, "E": 6},
    "E": {"D": 6, "F": 9},
    "F": {"A": 14, "C": 2, "E": 9},
    "island": {},
}
for start in ["A", "E", "island"]:
    distance, previous = shortest(roads, start)
    print(start, distance)
    for target in sorted(roads):
        try:
            print(f"  {target}: {'-'.join(path(previous, target))} ({distance[target]})")
        except LookupError as error:
            print("  ", error)
heap: list[Item] = []
for number in [5, 2, 8.5, 1, 9, 3, 3]:
    heap_push(heap, (number, f"n{number}"))
print([heap_pop(heap)[1] for _ in range(7)], heap)
grid: Graph = {f"{x},{y}": {f"{a},{b}": 1 + (a * 7 + b * 3) % 5 for a, b in ((x + 1, y), (x, y + 1)) if a < 8 and b < 8} for x in range(8) for y in range(8)}
costs, back = shortest(grid, "0,0")
print(costs["7,7"], len(path(back, "7,7")), max(costs.values()))
