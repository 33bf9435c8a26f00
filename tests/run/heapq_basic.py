# heapq: order of items in the list, pushes and pops of several types, errors
import heapq
from heapq import heapify, heappop, heappush, heappushpop, heapreplace


def drain(heap: list) -> list:
    out = []
    while heap:
        out.append(heappop(heap))
    return out


numbers: list[int] = []
for x in [5, 3, 8, 1, 9, 2, 7, 7, 0, -4, 10**30]:
    heappush(numbers, x)
    print(numbers)
print(drain(numbers))

words = ["pear", "fig", "apple", "kiwi", "date", "cherry", "banana"]
heapify(words)
print(words)
print(heappushpop(words, "aaa"), heappushpop(words, "zzz"), words)
print(heapreplace(words, "mango"), words)
print(drain(words))

queue: list[tuple[int, str]] = []
for priority, task in [(3, "write"), (1, "plan"), (2, "test"), (1, "meet"), (2, "alpha")]:
    heapq.heappush(queue, (priority, task))
while queue:
    print(*heapq.heappop(queue))

mixed = [2.5, 1, 3, 0.5, True]
heapify(mixed)
print(mixed)
print(heapq.nsmallest(3, [5, 1, 4, 1, 3]), heapq.nlargest(2, [5, 1, 4, 1, 3]))
print(heapq.nsmallest(2, words_by := ["ccc", "a", "bb", "z"], key=len), heapq.nlargest(2, words_by, key=len))
print(heapq.nsmallest(1, [4, 2, 8]), heapq.nlargest(1, [4, 2, 8]), heapq.nsmallest(0, [1, 2]), heapq.nlargest(-3, [1]))
print(heapq.nsmallest(10, range(4)), heapq.nlargest(10, range(4)), heapq.nsmallest(1, []), heapq.nlargest(2, ""))

large = [(i * 7919) % 10007 for i in range(5000)]
heapify(large)
print(large[:12], large[-5:])
print(drain(large)[::500])

empty: list[int] = []
print(heappushpop(empty, 3), empty)
for action in range(2):
    try:
        print(heappop(empty) if action == 0 else heapreplace(empty, 1))
    except IndexError as e:
        print("IndexError:", e)
try:
    heappush([1, 2], "a")
except TypeError as e:
    print("TypeError:", e)
try:
    heappush((1, 2), 3)
except TypeError as e:
    print("TypeError:", e)
try:
    heapify({1: 2})
except TypeError as e:
    print("TypeError:", e)
take = heapq.heappop
print(take([1, 2, 3]))
print(sum(map(heapq.heappop, [[1, 2], [3, 4]])))
