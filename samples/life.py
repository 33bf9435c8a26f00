"""Conway's game of life, on a torus as lists of lists and on an endless plane as a set of cells."""
import sys

Grid = list[list[bool]]


def parse(text: str, height: int = 0, width: int = 0) -> Grid:
    rows = text.strip("\n").split("\n")
    height = max(height, len(rows))
    width = max(width, max(len(r) for r in rows))
    grid = [[False] * width for _ in range(height)]
    for y, row in enumerate(rows):
        for x, ch in enumerate(row):
            grid[y][x] = ch == "#"
    return grid


def show(grid: Grid) -> str:
    return "\n".join("".join("#" if c else "." for c in row) for row in grid)


def neighbours(grid: Grid, y: int, x: int) -> int:
    h, w = len(grid), len(grid[0])
    return sum(
        grid[(y + dy) % h][(x + dx) % w]
        for dy in (-1, 0, 1)
        for dx in (-1, 0, 1)
        if dy or dx
    )


def step(grid: Grid) -> Grid:
    return [
        [(n := neighbours(grid, y, x)) == 3 or (cell and n == 2) for x, cell in enumerate(row)]
        for y, row in enumerate(grid)
    ]


GLIDER = """
.#.
..#
###
"""


def main() -> int:
    grid = parse(GLIDER, 8, 10)
    for generation in range(12):
        print(f"generation {generation}: {sum(map(sum, grid))} alive")
        if generation % 4 == 0:
            print(show(grid))
        grid = step(grid)
    # the set version gives the same
    alive = {(y, x) for y, row in enumerate(parse(GLIDER)) for x, c in enumerate(row) if c}
    for _ in range(12):
        counts: dict = {}
        for y, x in alive:
            for dy in range(-1, 2):
                for dx in range(-1, 2):
                    if (dy, dx) != (0, 0):
                        counts[y + dy, x + dx] = counts.get((y + dy, x + dx), 0) + 1
        alive = {p for p, n in counts.items() if n == 3 or n == 2 and p in alive}
    print(sorted(alive))
    print(sorted((y, x) for y, row in enumerate(grid) for x, c in enumerate(row) if c))
    return 0


if __name__ == "__main__":
    sys.exit(main())
