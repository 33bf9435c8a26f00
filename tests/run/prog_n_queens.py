# Program: the queens problem, by sets, by bits, with symmetry.
def solutions(n: int) -> list[list[int]]:
    found: list[list[int]] = []
    place(n, 0, [], set(), set(), set(), found)
    return found


def place(n: int, row: int, chosen: list[int], columns: set[int], up: set[int], down: set[int], found: list[list[int]]) -> None:
    if row == n:
        found.append(chosen[:])
        return
    for column in range(n):
        if column in columns or row + column in up or row - column in down:
            continue
        chosen.append(column)
        columns.add(column)
        up.add(row + column)
        down.add(row - column)
        place(n, row + 1, chosen, columns, up, down, found)
        chosen.pop()
        columns.remove(column)
        up.remove(row + column)
        down.remove(row - column)


def count_bits(n: int, columns: int = 0, left: int = 0, right: int = 0) -> int:
    full = (1 << n) - 1
    if columns == full:
        return 1
    free = full & ~(columns | left | right)
    total = 0
    while free:
        bit = free & -free
        free ^= bit
        total += count_bits(n, columns | bit, (left | bit) << 1 & full, (right | bit) >> 1)
    return total


def mirrors(board: list[int]) -> list[tuple[int, ...]]:
    n = len(board)
    variants: list[tuple[int, ...]] = []
    current = board
    for _ in range(4):
        variants.append(tuple(current))
        variants.append(tuple(reversed(current)))
        current = [n - 1 - current.index(i) for i in range(n)]
    return variants


def draw(board: list[int]) -> None:
    for column in board:
        print(" ".join("Q" if c == column else "." for c in range(len(board))))


for n in range(1, 8):
    found = solutions(n)
    unique = {min(mirrors(board)) for board in found}
    print(n, len(found), len(unique), count_bits(n), found[0] if found else None)
print([count_bits(n) for n in range(9)])
draw(solutions(6)[0])
