# class: int
# native size: 13
# check size: 9
# All placements of n queens, by backtracking over three lists of bool.
import sys


def place(row: int, n: int, columns: list[bool], up: list[bool], down: list[bool]) -> int:
    if row == n:
        return 1
    count: int = 0
    for column in range(n):
        if columns[column] or up[row + column] or down[row - column + n - 1]:
            continue
        columns[column] = up[row + column] = down[row - column + n - 1] = True
        count += place(row + 1, n, columns, up, down)
        columns[column] = up[row + column] = down[row - column + n - 1] = False
    return count


def main() -> None:
    largest: int = int(sys.argv[1]) if len(sys.argv) > 1 else 12
    for n in range(1, largest + 1):
        print(n, place(0, n, [False] * n, [False] * (2 * n), [False] * (2 * n)))


main()
