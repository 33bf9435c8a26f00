# Program: union-find by two lists; Kruskal's spanning tree; percolation.
Edge = tuple[float, int, int]


def make(size: int) -> tuple[list[int], list[int]]:
    return list(range(size)), [1] * size


def find(parents: list[int], node: int) -> int:
    root = node
    while parents[root] != root:
        root = parents[root]
    while parents[node] != root:
        parents[node], node = root, parents[node]
    return root


def union(parents: list[int], sizes: list[int], a: int, b: int) -> bool:
    a, b = find(parents, a), find(parents, b)
    if a == b:
        return False
    if sizes[a] < sizes[b]:
        a, b = b, a
    parents[b] = a
    sizes[a] += sizes[b]
    return True


def kruskal(edges: list[Edge], size: int) -> tuple[float, list[Edge]]:
    parents, sizes = make(size)
    chosen = [edge for edge in sorted(edges) if union(parents, sizes, edge[1], edge[2])]
    return sum(weight for weight, _, _ in chosen), chosen


def percolate(side: int, seed: int) -> int:
    """Open random cells until top and bottom are joined; return how many were opened."""
    top, bottom = side * side, side * side + 1
    parents, sizes = make(side * side + 2)
    opened: set[int] = set()
    while find(parents, top) != find(parents, bottom):
        seed = (seed * 1103515245 + 12345) & 0x7FFFFFFF
        cell = (seed >> 8) % (side * side)
        if cell in opened:
            continue
        opened.add(cell)
        row, column = divmod(cell, side)
        if row == 0:
            union(parents, sizes, cell, top)
        if row == side - 1:
            union(parents, sizes, cell, bottom)
        for dr, dc in ((-1, 0), (1, 0), (0, -1), (0, 1)):
            r, c = row + dr, column + dc
            if 0 <= r < side and 0 <= c < side and r * side + c in opened:
                union(parents, sizes, cell, r * side + c)
    return len(opened)


parents, sizes = make(8)
for a, b in [(0, 1), (2, 3), (1, 3), (4, 5), (0, 2), (6, 6)]:
    print(a, b, union(parents, sizes, a, b), [find(parents, n) for n in range(8)])
groups: dict[int, list[int]] = {}
for n in range(8):
    groups.setdefault(find(parents, n), []).append(n)
print(sorted(groups.values()), [sizes[root] for root in sorted(groups)])
edges: list[Edge] = [(7, 0, 1), (5, 1, 2), (8, 0, 3), (9, 1, 3), (7, 1, 4), (5, 2, 4), (15, 3, 4), (6, 3, 5), (8, 4, 5), (9.5, 4, 6), (11, 5, 6)]
total, chosen = kruskal(edges, 7)
print(total, chosen)
print(kruskal([], 3), kruskal([(1, 0, 0)], 1))
print([percolate(12, seed) for seed in range(1, 6)], percolate(1, 3))
try:
    find(parents, 8)
except IndexError as error:
    print(error)
big_parents, big_sizes = make(3000)
print(sum(union(big_parents, big_sizes, i, i * i % 3000) for i in range(3000)))
print(max(big_sizes), len({find(big_parents, i) for i in range(3000)}))
