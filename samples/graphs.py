"""Algorithms on graphs: search, shortest paths, spanning tree, components, topological order."""
import heapq
from collections import deque, defaultdict
from typing import Dict, List, Set, Tuple, Optional

INF = float("inf")


class Graph:
    def __init__(self, directed: bool = False):
        self.directed = directed
        self.adj: Dict[str, Dict[str, int]] = {}

    def add_node(self, u: str) -> None:
        self.adj.setdefault(u, {})

    def add_edge(self, u: str, v: str, w: int = 1) -> None:
        self.add_node(u)
        self.add_node(v)
        self.adj[u][v] = w
        if not self.directed:
            self.adj[v][u] = w

    @property
    def nodes(self) -> List[str]:
        return sorted(self.adj)

    def edges(self) -> List[Tuple[int, str, str]]:
        out = []
        for u, nbrs in self.adj.items():
            for v, w in nbrs.items():
                if self.directed or u < v:
                    out.append((w, u, v))
        return sorted(out)

    def bfs(self, start: str) -> Dict[str, int]:
        dist = {start: 0}
        queue = deque([start])
        while queue:
            u = queue.popleft()
            for v in self.adj[u]:
                if v not in dist:
                    dist[v] = dist[u] + 1
                    queue.append(v)
        return dist

    def dfs(self, start: str, seen: Optional[Set[str]] = None) -> List[str]:
        if seen is None:
            seen = set()
        seen.add(start)
        order = [start]
        for v in sorted(self.adj[start]):
            if v not in seen:
                order += self.dfs(v, seen)
        return order

    def dijkstra(self, source: str) -> Tuple[Dict[str, float], Dict[str, str]]:
        dist = {u: INF for u in self.adj}
        prev: Dict[str, str] = {}
        dist[source] = 0
        heap: List[Tuple[float, str]] = [(0, source)]
        while heap:
            d, u = heapq.heappop(heap)
            if d > dist[u]:
                continue
            for v, w in self.adj[u].items():
                nd = d + w
                if nd < dist[v]:
                    dist[v] = nd
                    prev[v] = u
                    heapq.heappush(heap, (nd, v))
        return dist, prev

    def kruskal(self) -> Tuple[int, List[Tuple[str, str]]]:
        parent = {u: u for u in self.adj}

        def find(u: str) -> str:
            while parent[u] != u:
                parent[u] = parent[parent[u]]
                u = parent[u]
            return u

        total, tree = 0, []
        for w, u, v in self.edges():
            a, b = find(u), find(v)
            if a != b:
                parent[a] = b
                total += w
                tree.append((u, v))
        return total, tree

    def toposort(self) -> List[str]:
        indegree = defaultdict(int)
        for u in self.adj:
            for v in self.adj[u]:
                indegree[v] += 1
        ready = [u for u in self.nodes if not indegree[u]]
        order = []
        while ready:
            u = ready.pop(0)
            order.append(u)
            for v in sorted(self.adj[u]):
                indegree[v] -= 1
                if indegree[v] == 0:
                    ready.append(v)
        if len(order) != len(self.adj):
            raise ValueError("graph has a cycle")
        return order


def path(prev: Dict[str, str], target: str) -> str:
    steps = [target]
    while steps[-1] in prev:
        steps.append(prev[steps[-1]])
    return " -> ".join(reversed(steps))


def floyd(g: Graph) -> Dict[str, Dict[str, float]]:
    d = {u: {v: (0 if u == v else g.adj[u].get(v, INF)) for v in g.nodes} for u in g.nodes}
    for k in g.nodes:
        for i in g.nodes:
            for j in g.nodes:
                if d[i][k] + d[k][j] < d[i][j]:
                    d[i][j] = d[i][k] + d[k][j]
    return d


def components(g: Graph) -> List[List[str]]:
    seen: Set[str] = set()
    result = []
    for u in g.nodes:
        if u not in seen:
            component = g.dfs(u, seen)
            result.append(sorted(component))
    return result


g = Graph()
for line in """a b 4
a c 2
b c 5
b d 10
c e 3
e d 4
d f 11
x y 1""".splitlines():
    u, v, w = line.split()
    g.add_edge(u, v, int(w))
print(g.nodes, len(g.edges()))
print(g.bfs("a"))
print(g.dfs("a"))
dist, prev = g.dijkstra("a")
for u in g.nodes:
    print(u, dist[u], path(prev, u))
print(g.kruskal())
print(components(g))
f = floyd(g)
print([f["a"][v] for v in g.nodes], f["a"]["x"] is INF, f["a"]["x"])
dag = Graph(directed=True)
for u, v in [("shirt", "tie"), ("tie", "jacket"), ("trousers", "shoes"), ("trousers", "belt"), ("belt", "jacket"), ("socks", "shoes")]:
    dag.add_edge(u, v)
print(dag.toposort())
dag.add_edge("jacket", "shirt")
try:
    dag.toposort()
except ValueError as e:
    print("error:", e)
