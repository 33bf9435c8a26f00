# Program: breadth-first and depth-first search, components, cycles and bipartition.
Graph = dict[int, list[int]]


def build(edges: list[tuple[int, int]], nodes: int) -> Graph:
    graph: Graph = {n: [] for n in range(nodes)}
    for a, b in edges:
        graph[a].append(b)
        graph[b].append(a)
    return graph


def bfs(graph: Graph, start: int) -> dict[int, int]:
    distance = {start: 0}
    queue = [start]
    for node in queue:
        for neighbour in graph[node]:
            if neighbour not in distance:
                distance[neighbour] = distance[node] + 1
                queue.append(neighbour)
    return distance


def dfs(graph: Graph, node: int, seen: set[int] | None = None) -> list[int]:
    if seen is None:
        seen = set()
    seen.add(node)
    order = [node]
    for neighbour in graph[node]:
        if neighbour not in seen:
            order += dfs(graph, neighbour, seen)
    return order


def dfs_stack(graph: Graph, start: int) -> list[int]:
    stack, order = [start], []
    seen: set[int] = set()
    while stack:
        node = stack.pop()
        if node in seen:
            continue
        seen.add(node)
        order.append(node)
        stack.extend(reversed(graph[node]))
    return order


def components(graph: Graph) -> list[list[int]]:
    left = set(graph)
    result: list[list[int]] = []
    for node in graph:
        if node in left:
            found = sorted(bfs(graph, node))
            left -= set(found)
            result.append(found)
    return result


def has_cycle(graph: Graph) -> bool:
    edges = sum(len(neighbours) for neighbours in graph.values()) // 2
    return edges > len(graph) - len(components(graph))


def two_colours(graph: Graph) -> dict[int, int] | None:
    colours: dict[int, int] = {}
    for start in graph:
        if start in colours:
            continue
        colours[start] = 0
        queue = [start]
        while queue:
            node = queue.pop()
            for neighbour in graph[node]:
                if neighbour not in colours:
                    colours[neighbour] = 1 - colours[node]
                    queue.append(neighbour)
                elif colours[neighbour] == colours[node]:
                    return None
    return colours


def all_paths(graph: Graph, start: int, goal: int, path: tuple[int, ...] = ()) -> list[tuple[int, ...]]:
    path += (start,)
    if start == goal:
        return [path]
    return [found for step in graph[start] if step not in path for found in all_paths(graph, step, goal, path)]


graph = build([(0, 1), (0, 2), (1, 3), (2, 3), (3, 4), (5, 6), (7, 8), (8, 9), (9, 7)], 11)
for start in (0, 5, 7, 10):
    print(start, bfs(graph, start), dfs(graph, start), dfs_stack(graph, start))
print(components(graph), has_cycle(graph), two_colours(graph))
tree = build([(i, (i - 1) // 2) for i in range(1, 10)], 10)
print(has_cycle(tree), two_colours(tree), dfs(tree, 0), max(bfs(tree, 9).values()))
print(all_paths(graph, 0, 4), all_paths(graph, 0, 9), len(all_paths(build([(i, j) for i in range(6) for j in range(i)], 6), 0, 5)))
print(has_cycle({}), components({}), two_colours(build([(0, 0)], 1)))
ladder: dict[str, list[str]] = {}
words = "cold cord card ward warm worm word word cart wart".split()
for a in words:
    ladder[a] = sorted({b for b in words if sum(x != y for x, y in zip(a, b)) == 1})
print(ladder["cord"], ladder["warm"], len(ladder))
try:
    bfs(graph, 99)
except KeyError as error:
    print("KeyError", error)
