# Lists, dicts and sets that grow, shrink and nest, over many allocations.
def churn(rounds: int) -> tuple[int, int, int]:
    table: dict[int, list[int]] = {}
    seen: set[int] = set()
    seed = 12345
    for step in range(rounds):
        seed = (seed * 1103515245 + 12345) % 2**31
        key = seed // 64 % 500
        if step % 3 == 2 and key in table:
            del table[key]
        else:
            table.setdefault(key, []).append(step)
        seen.add(key * key % 1009)
        if step % 5 == 4:
            seen.discard(step % 1009)
    return len(table), sum(len(values) for values in table.values()), len(seen)


def tree(depth: int) -> list:
    return [] if depth == 0 else [tree(depth - 1), depth, tree(depth - 1)]


def count(node: list) -> int:
    return 1 + count(node[0]) + count(node[2]) if node else 0


print(churn(10))
print(churn(1000), churn(20000))
print(count(tree(12)), count(tree(0)))
queue = list(range(100))
total = 0
for step in range(20000):
    item = queue.pop(0)
    total += item
    queue.append(item * 7 % 1000)
print(total, queue[:5], len(queue))
rows = [[i * j % 10 for j in range(100)] for i in range(100)]
print(sum(cell for row in rows for cell in row), rows[99][99], [sum(row) for row in rows][:10])
pairs = {(i, j): i ^ j for i in range(60) for j in range(60)}
print(len(pairs), sum(pairs.values()))
print(pairs[59, 1], max(pairs, key=pairs.get))
stack: list[tuple[int, str]] = []
for i in range(5000):
    stack.append((i, str(i)))
    if i % 3 == 0:
        stack.pop()
print(len(stack), stack[-1], stack[len(stack) // 2])
merged: list[int] = []
for i in range(300):
    merged[i // 2 : i // 2] = [i, -i]
print(len(merged), merged[:6], sum(merged))
print(sorted(set(merged))[:3], len(set(merged)))
