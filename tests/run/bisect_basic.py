# bisect: places in sorted sequences, bounds, keys, errors
import bisect
from bisect import bisect_left, bisect_right, insort, insort_left, insort_right

numbers = [1, 3, 3, 3, 5, 8]
for x in range(10):
    print(x, bisect_left(numbers, x), bisect_right(numbers, x), bisect.bisect(numbers, x))
print(bisect_left(numbers, 3, 2), bisect_right(numbers, 3, 0, 2), bisect_left(numbers, 3, hi=1), bisect_left(numbers, 4, lo=5))
print(bisect_left([], 1), bisect_right("abcde", "c"), bisect_left((1.5, 2.5, 3.5), 2.5), bisect_left(range(0, 100, 10), 35))

floats: list[float] = []
for f in [2.5, -1.0, 7.25, 0.0, 2.5]:
    insort(floats, f)
print(floats)
names = ["ann", "Bob", "carol"]
insort_left(names, "bob", key=str.lower)
insort_right(names, "BOB", key=str.lower)
print(names)
people = [("ann", 20), ("bob", 30), ("carl", 40)]
print(bisect_left(people, 30, key=lambda p: p[1]), bisect_right(people, 30, key=lambda p: p[1]))


def grade(score: int) -> str:
    return "FDCBA"[bisect.bisect([60, 70, 80, 90], score)]


print([grade(s) for s in (33, 99, 77, 70, 89, 90, 100)])
try:
    bisect_left([1, 2], 1, -1)
except ValueError as e:
    print("ValueError:", e)
try:
    bisect_left([1, 2], 1, 0, 10)
except IndexError as e:
    print("IndexError:", e)
try:
    insort([1, 2, "a"], 5)
except TypeError as e:
    print("TypeError:", e)
