# Sets of ints drawn by a seed: operators against sorted lists, and the order of iteration.
state = 17


def draw(limit: int) -> int:
    global state
    state = (state * 1103515245 + 12345) % 2**31
    return state // 256 % limit


def make(count: int, spread: int, scale: int) -> set[int]:
    result: set[int] = set()
    for _ in range(count):
        result.add((draw(spread) - spread // 3) * scale)
    return result


def order(items: set[int]) -> int:
    total = 0
    for item in items:
        total = (total * 1000003 + item) % (2**61 - 1)
    return total


for count, spread, scale in [(0, 5, 1), (3, 10, 1), (10, 20, 1), (30, 1000, 1), (40, 50, 2**32), (60, 10**6, 97), (25, 40, 2**61), (150, 400, -8), (200, 10**9, 1)]:
    a, b = make(count, spread, scale), make(count + 2, spread, scale)
    union, both, left, either = a | b, a & b, a - b, a ^ b
    if sorted(union) != sorted(list(left) + list(both) + list(b - a)) or sorted(either) != sorted(list(left) + list(b - a)):
        print("members differ")
    if not (both <= a <= union and left.isdisjoint(b) and (a < union) == (a != union) and union == b | a):
        print("relations differ")
    print(len(a), len(union), len(both), order(a), order(union), order(both), order(left), order(either))
    c = a.copy()
    c.update(b)
    d = set(a)
    d.intersection_update(b)
    e = a.union(list(b))
    f = a.symmetric_difference(sorted(b))
    a |= b
    print("  ", order(c), order(d), order(e), order(f), order(a), order(set(sorted(a))), order({n for n in c}))
    for n in sorted(c)[::2]:
        c.discard(n)
    c.update(range(draw(30)))
    popped = [c.pop() for _ in range(min(3, len(c)))]
    print("  ", order(c), popped, len(c))
halves = {draw(64) / 4 for _ in range(30)}
print(halves)
pairs = {(draw(4), draw(4)) for _ in range(12)}
print(pairs)
triples = {(draw(3), -draw(3), draw(2) * 2**61) for _ in range(9)}
print(triples, {((1, 2), (3,)), ((), ()), (0.5, (-1, -2))})
mixed = {draw(8) if draw(2) else draw(8) + 0.5 for _ in range(20)}
print(mixed, {True, 2, 3.0}, {-1, -2, -3}, set(range(-5, 5)))
