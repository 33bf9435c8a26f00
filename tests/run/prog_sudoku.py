# Program: a sudoku solver that tries the emptiest cell first.
PUZZLE = """
53..7....
6..195...
.98....6.
8...6...3
4..8.3..1
7...2...6
.6....28.
...419..5
....8..79
"""


class NoSolution(Exception):
    pass


def parse(text: str) -> list[list[int]]:
    grid = [[0 if ch == "." else int(ch) for ch in line] for line in text.split()]
    if len(grid) != 9 or any(len(row) != 9 for row in grid):
        raise ValueError("a grid has nine rows of nine")
    return grid


def candidates(grid: list[list[int]], row: int, column: int) -> list[int]:
    used = set(grid[row])
    for r in range(9):
        used.add(grid[r][column])
    top, left = row // 3 * 3, column // 3 * 3
    for r in range(top, top + 3):
        used.update(grid[r][left : left + 3])
    return [digit for digit in range(1, 10) if digit not in used]


def solve(grid: list[list[int]], counter: list[int]) -> bool:
    best: tuple[int, int] | None = None
    options: list[int] = []
    for row in range(9):
        for column in range(9):
            if grid[row][column] == 0:
                choices = candidates(grid, row, column)
                if best is None or len(choices) < len(options):
                    best, options = (row, column), choices
    if best is None:
        return True
    counter[0] += 1
    row, column = best
    for digit in options:
        grid[row][column] = digit
        if solve(grid, counter):
            return True
    grid[row][column] = 0
    return False


def solved(text: str) -> tuple[list[list[int]], int]:
    grid = parse(text)
    counter = [0]
    if not solve(grid, counter):
        raise NoSolution(f"gave up after {counter[0]} steps")
    return grid, counter[0]


def show(grid: list[list[int]]) -> None:
    for i, row in enumerate(grid):
        if i and i % 3 == 0:
            print("------+-------+------")
        parts = [" ".join(str(digit or ".") for digit in row[start : start + 3]) for start in (0, 3, 6)]
        print(" | ".join(parts))


show(parse(PUZZLE))
grid, steps = solved(PUZZLE)
show(grid)
print(steps, all(sorted(row) == list(range(1, 10)) for row in grid), [sum(column) for column in zip(*grid)])
for text in ["55" + PUZZLE.strip()[2:], "123", "x" * 9]:
    try:
        solved(text)
    except (NoSolution, ValueError) as error:
        print(type(error).__name__, error)
