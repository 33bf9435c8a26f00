# Sorting drawn lists of every kind: ordered, stable, reversed, by key, with runs.
state = 23


def draw(limit: int) -> int:
    global state
    state = (state * 1103515245 + 12345) % 2**31
    return state // 256 % limit


def insertion(items: list, keys: list) -> list:
    result: list = []
    for item, key in zip(items, keys):
        at = len(result)
        while at > 0 and key < result[at - 1][0]:
            at -= 1
        result.insert(at, (key, item))
    return [item for _, item in result]


def last_two(n: int) -> int:
    return n % 100


def lists(size: int) -> list[list]:
    ramp = list(range(size))
    saw = [n % 7 for n in ramp]
    runs = [n if n // 10 % 2 else -n for n in ramp]
    return [
        [draw(1000) - 500 for _ in ramp], [draw(3) for _ in ramp], ramp, ramp[::-1], saw, runs, ramp[size // 2 :] + ramp[: size // 2],
        [draw(100) / 8 - 5 for _ in ramp], [draw(2) == 1 for _ in ramp], [(draw(4), draw(4)) for _ in ramp], [str(draw(200)) for _ in ramp],
        [chr(97 + draw(3)) * draw(4) + "é" * draw(2) for _ in ramp], [draw(5) * 2**62 - 2**63 for _ in ramp], [[draw(2)] * draw(3) for _ in ramp],
        [draw(4) if draw(2) else draw(4) + 0.5 for _ in ramp], [n for n in ramp] + [5, 3], [-0.0 if draw(2) else 0.0 for _ in ramp],
    ]


for size in (0, 1, 2, 3, 10, 33, 64, 65, 130):
    total = 0
    for kind, items in enumerate(lists(size)):
        copy = items[:]
        result = sorted(items)
        if result != insertion(items, items) or items != copy or repr(result) != repr(insertion(items, items)):
            print("sorted differs", size, kind, items[:5], result[:5])
        items.sort()
        if repr(items) != repr(result):
            print("sort differs", size, kind)
        backwards = sorted(copy, reverse=True)
        stable = insertion(copy[::-1], copy[::-1])[::-1]
        if repr(backwards) != repr(stable):
            print("reverse differs", size, kind, backwards[:5], stable[:5])
        total = (total * 31 + sum(ord(c) for c in repr(result))) % 1000000007
    numbers = [draw(10000) for _ in range(size)]
    by_key = sorted(numbers, key=last_two)
    if by_key != insertion(numbers, [last_two(n) for n in numbers]) or sorted(numbers, key=str) != insertion(numbers, [str(n) for n in numbers]):
        print("key differs", size)
    if sorted(numbers, key=last_two, reverse=True) != insertion(numbers[::-1], [last_two(n) for n in numbers[::-1]])[::-1]:
        print("reverse key differs", size)
    print(size, total, by_key[:5], min(numbers, default=None), max(numbers, key=last_two, default=None))
nan = float("nan")
odd = [3.0, nan, 1.0, nan, 2.0, -1.0]
print(sorted(odd), sorted([nan, 1.0]), sorted([2, nan, 1]))
