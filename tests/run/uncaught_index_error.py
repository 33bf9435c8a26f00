# Carets mark a subscript, in a nested expression too.
grid: list[list[int]] = [[1, 2], [3]]


def cell(row: int, column: int) -> int:
    return grid[row][column]


def diagonal(size: int) -> list[int]:
    return [cell(i, i) + 1 for i in range(size)]


print(cell(0, 1))
print(diagonal(1))
print(diagonal(2))
