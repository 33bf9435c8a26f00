# Loops that index lists by a counter: every index in range, or the exception where it falls, with all that was done before.


def fill(a: list[int], low: int, high: int, offset: int) -> str:
    """Stores at counter + offset: may run below 0 (from the end) or beyond the end."""
    try:
        for i in range(low, high):
            a[i + offset] = a[i + offset] * 2 + i
    except IndexError as error:
        return f"{error} {a}"
    return str(a)


def downwards(a: list[int], start: int, stop: int, w: int) -> str:
    out = 0
    try:
        for c in range(start, stop, -1):
            out = out * 3 + a[c - w]
            a[c] += 1
    except IndexError as error:
        return f"{error} {out} {a}"
    return f"{out} {a}"


def steps(a: list[float], start: int, stop: int) -> float:
    total = 0.0
    for i in range(start, stop, 3):
        total += a[i] * a[i - start]
    return total


def rows(table: list[list[int]], i: int, k: int, n: int) -> str:
    """Like an inner loop of Floyd and Warshall; rows may be missing, short, or one and the same."""
    try:
        for j in range(n):
            if table[i][k] + table[k][j] < table[i][j]:
                table[i][j] = table[i][k] + table[k][j]
    except IndexError as error:
        return f"{error} {table}"
    return str(table)


def previous_row(table: list[list[int]], i: int) -> list[int]:
    for j in range(1, len(table[i])):
        table[i][j] = table[i - 1][j - 1] + table[i][j - 1]
    return table[i]


def while_up(a: list[int], i: int, n: int) -> str:
    total = 0
    try:
        while i < n:
            total += a[i]
            i += 1
            total -= a[i - 1] // 2
    except IndexError:
        total = -total - 1
    return f"{total} {i}"


def while_some(a: list[int], n: int) -> str:
    """The counter moves in one branch only."""
    i = 0
    rounds = 0
    while i < n and rounds < 50:
        rounds += 1
        if a[i] % 2:
            a[i] += 1
        else:
            i += 1
    return f"{a} {i} {rounds}"


def while_down(a: list[int], i: int) -> int:
    total = 0
    while i >= 0:
        total = total * 2 + a[i]
        i -= 1
    return total


def up_to(a: list[int], n: int) -> str:
    total = 0
    i = 1
    try:
        while i <= n:
            total += a[i]
            i = i + 2
    except IndexError as error:
        return f"{error} {total} {i}"
    return f"{total} {i}"


def bubble(a: list[int]) -> list[int]:
    n = len(a)
    for i in range(n):
        for j in range(n - 1 - i):
            if a[j] > a[j + 1]:
                a[j], a[j + 1] = a[j + 1], a[j]
    return a


def changed_counter(a: list[int]) -> int:
    total = 0
    for i in range(len(a)):
        total += a[i]
        i = i * 2
        if i < len(a):
            total += a[i] * 100
    return total


def grows(a: list[int]) -> list[int]:
    """The overflow leaves a fast loop in its middle; what was stored stays."""
    for i in range(1, len(a)):
        a[i] = a[i - 1] * a[i] + i
    return a


def sums(rows: list[list[int]]) -> int:
    total = 0
    for row in rows:
        for x in row:
            total += x
    return total


def flags(n: int) -> list[bool]:
    out = [True] * n
    for i in range(2, n):
        for j in range(i, n):
            out[j] = out[j - 1] != out[j - i]
    return out


def matmul(a: list[list[float]], b: list[list[float]]) -> list[list[float]]:
    n, m, p = len(a), len(b), len(b[0])
    result = [[0.0] * p for _ in range(n)]
    for i in range(n):
        for j in range(p):
            s = 0.0
            for k in range(m):
                s += a[i][k] * b[k][j]
            result[i][j] = s
    return result


for low, high, offset in [(0, 5, 0), (0, 6, 0), (2, 5, 0), (0, 5, -1), (-2, 5, 0), (0, 0, 100), (5, 2, -100), (-9, 3, 0),
                          (0, 3, 2**62), (0, 3, -(2**63)), (2**63, 2**63 + 2, 0), (2**63, 2**63 + 3, -(2**63))]:
    print(low, high, offset, fill([1, 2, 3, 4, 5], low, high, offset))
for start, stop, w in [(4, -1, 0), (4, 1, 2), (4, -1, 2), (5, 0, 1), (4, -9, 0), (0, 5, 0), (3, 0, -1), (3, 0, 2**63)]:
    print(start, stop, w, downwards([3, 1, 4, 1, 5], start, stop, w))
print(steps([0.5 * i for i in range(20)], 0, 20), steps([0.5 * i for i in range(20)], 7, 19), steps([], 3, 2))
for i, k, n in [(0, 1, 3), (1, 2, 3), (2, 0, 4), (3, 0, 3), (0, 3, 3), (-1, 0, 3), (0, -1, 3), (1, 1, 3), (9, 9, 0)]:
    print(i, k, n, rows([[9, 1, 7], [2, 9, 3], [1, 8, 9]], i, k, n))
shared = [5, 1, 4]
print(rows([shared, shared, [1, 1, 1]], 0, 1, 3), rows([[1, 2], [], [3]], 0, 1, 2), rows([[2**62, 2**62], [2**62, 1]], 0, 1, 2))
print(previous_row([[1, 2, 3], [4, 5, 6], [7, 8, 9]], 2), previous_row([[1, 2, 3], [4, 5, 6], [7, 8, 9]], 0))
big: list[int] = [1, 2**70, 3]
print(fill(big, 0, 3, 0), rows([[2**70, 1], [2, 2**65]], 0, 1, 2), sums([[1, 2**64], [3], [], [2**63 - 1, 1]]))
print(while_up([5, 6, 7], 0, 3), while_up([5, 6, 7], 1, 9), while_up([5, 6, 7], -2, 2), while_up([], 0, 0))
print(while_some([1, 2, 3, 4], 4), while_some([1, 2, 3, 4], 2), while_down([1, 2, 3, 4], 3), while_down([1, 2], -1))
print(up_to([1, 2, 3, 4], 3), up_to([1, 2, 3, 4], 4), up_to([1, 2, 3, 4], 7), up_to([], 0))
print(bubble([5, 3, 9, 1, 1, -4]), changed_counter([1, 2, 3, 4]), grows([3] * 12), grows([10**9] * 8), flags(12))
print(matmul([[1.0, 2.0], [3.0, 4.0]], [[0.5, 1.5, 2.5], [2.0, 1.0, 0.0]]))
try:
    matmul([[1.0, 2.0], [3.0]], [[0.5], [2.0]])
except IndexError as error:
    print(error)
mixed: list = [1, 2.5, "x"]
print(len(mixed), sums([[True, 2], [3]]))
