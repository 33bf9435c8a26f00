# Program: the knapsack problem by table, by recursion with a memo, and greedily.
Item = tuple[str, int, int]

ITEMS: list[Item] = [
    ("map", 9, 150), ("compass", 13, 35), ("water", 153, 200), ("sandwich", 50, 160), ("glucose", 15, 60), ("tin", 68, 45),
    ("banana", 27, 60), ("apple", 39, 40), ("cheese", 23, 30), ("beer", 52, 10), ("suntan cream", 11, 70), ("camera", 32, 30),
]


def by_table(items: list[Item], capacity: int) -> tuple[int, list[str]]:
    table = [[0] * (capacity + 1) for _ in range(len(items) + 1)]
    for i, (_, weight, value) in enumerate(items, 1):
        for room in range(capacity + 1):
            best = table[i - 1][room]
            if weight <= room:
                best = max(best, table[i - 1][room - weight] + value)
            table[i][room] = best
    chosen: list[str] = []
    room = capacity
    for i in range(len(items), 0, -1):
        if table[i][room] != table[i - 1][room]:
            name, weight, _ = items[i - 1]
            chosen.append(name)
            room -= weight
    return table[len(items)][capacity], sorted(chosen)


def by_memo(items: list[Item], capacity: int, start: int, memo: dict[tuple[int, int], int]) -> int:
    if start == len(items):
        return 0
    key = (start, capacity)
    if key not in memo:
        _, weight, value = items[start]
        best = by_memo(items, capacity, start + 1, memo)
        if weight <= capacity:
            best = max(best, value + by_memo(items, capacity - weight, start + 1, memo))
        memo[key] = best
    return memo[key]


def density(item: Item) -> float:
    return item[2] / item[1]


def greedy(items: list[Item], capacity: int) -> tuple[int, list[str]]:
    total, names = 0, []
    for name, weight, value in sorted(items, key=density, reverse=True):
        if weight <= capacity:
            capacity -= weight
            total += value
            names.append(name)
    return total, sorted(names)


for capacity in (0, 10, 50, 100, 200, 300):
    exact, chosen = by_table(ITEMS, capacity)
    memo: dict[tuple[int, int], int] = {}
    again = by_memo(ITEMS, capacity, 0, memo)
    rough, _ = greedy(ITEMS, capacity)
    print(f"{capacity:>4}: {exact} {again} {rough} memo {len(memo)}")
    print("     ", ", ".join(chosen) or "(nothing)")
print(greedy(ITEMS, 100), by_table([], 10), by_table([("heavy", 99, 1)], 10))
print([f"{name}={density((name, w, v)):.2f}" for name, w, v in sorted(ITEMS, key=density)[:4]])
coins = [1, 5, 12, 25]
ways = [1] + [0] * 100
for coin in coins:
    for amount in range(coin, 101):
        ways[amount] += ways[amount - coin]
print(ways[:20], ways[100])
