"""A cache that forgets what was used least recently: a dict of nodes in a doubly linked list."""
from typing import Any, Generic, Optional, TypeVar

K = TypeVar("K")
V = TypeVar("V")


class Node:
    __slots__ = ("key", "value", "prev", "next")

    def __init__(self, key: Any = None, value: Any = None) -> None:
        self.key = key
        self.value = value
        self.prev: Optional["Node"] = None
        self.next: Optional["Node"] = None


class LRUCache(Generic[K, V]):
    def __init__(self, capacity: int) -> None:
        if capacity < 1:
            raise ValueError(f"capacity must be positive, not {capacity}")
        self.capacity = capacity
        self.table: dict[K, Node] = {}
        self.head = Node()
        self.tail = Node()
        self.head.next = self.tail
        self.tail.prev = self.head
        self.hits = self.misses = 0

    def _unlink(self, node: Node) -> None:
        prev, next = node.prev, node.next
        prev.next = next
        next.prev = prev

    def _push_front(self, node: Node) -> None:
        first = self.head.next
        self.head.next = node
        node.prev = self.head
        node.next = first
        first.prev = node

    def get(self, key: K, default: Optional[V] = None) -> Optional[V]:
        node = self.table.get(key)
        if node is None:
            self.misses += 1
            return default
        self.hits += 1
        self._unlink(node)
        self._push_front(node)
        return node.value

    def put(self, key: K, value: V) -> None:
        node = self.table.get(key)
        if node is not None:
            node.value = value
            self._unlink(node)
            self._push_front(node)
            return
        if len(self.table) >= self.capacity:
            last = self.tail.prev
            self._unlink(last)
            del self.table[last.key]
        node = Node(key, value)
        self.table[key] = node
        self._push_front(node)

    def __len__(self) -> int:
        return len(self.table)

    def __contains__(self, key: K) -> bool:
        return key in self.table

    def keys(self) -> list:
        out = []
        node = self.head.next
        while node is not self.tail:
            out.append(node.key)
            node = node.next
        return out

    def __repr__(self) -> str:
        inner = ", ".join(f"{k!r}: {self.table[k].value!r}" for k in self.keys())
        return f"{self.__class__.__name__}({{{inner}}})"


def simulate(cache: LRUCache, requests: list) -> None:
    for r in requests:
        if cache.get(r) is None:
            cache.put(r, str(r) * 2)


c: LRUCache[int, str] = LRUCache(3)
simulate(c, [1, 2, 3, 1, 4, 1, 5, 2, 1, 3])
print(c, len(c), c.hits, c.misses)
print(1 in c, 4 in c, c.get(99, "none"))
c.put(1, "one")
print(c.keys(), c)
w = LRUCache(2)
for word in "the quick brown the lazy the quick dog".split():
    n = w.get(word, 0)
    w.put(word, n + 1)
print(w, w.hits, w.misses)
try:
    LRUCache(0)
except ValueError as e:
    print("error:", e)
big = LRUCache(100)
state = 12345
for i in range(5000):
    state = (state * 1103515245 + 12345) % 2**31
    k = (state >> 8) % 150
    if big.get(k) is None:
        big.put(k, k * k)
print(big.hits, big.misses, len(big), sum(big.keys()))
