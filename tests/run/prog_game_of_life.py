# Program: Conway's game of life on a torus and on an endless plane.
Cell = tuple[int, int]


def parse(picture: str) -> list[list[int]]:
    return [[1 if ch == "#" else 0 for ch in line] for line in picture.split("/")]


def neighbours(grid: list[list[int]], row: int, column: int) -> int:
    height, width = len(grid), len(grid[0])
    total = 0
    for dy in (-1, 0, 1):
        for dx in (-1, 0, 1):
            if dy or dx:
                total += grid[(row + dy) % height][(column + dx) % width]
    return total


def step(grid: list[list[int]]) -> list[list[int]]:
    return [
        [1 if (n := neighbours(grid, r, c)) == 3 or (cell and n == 2) else 0 for c, cell in enumerate(row)]
        for r, row in enumerate(grid)
    ]


def show(grid: list[list[int]]) -> str:
    return "\n".join("".join(".#"[cell] for cell in row) for row in grid)


def step_plane(alive: set[Cell]) -> set[Cell]:
    counts: dict[Cell, int] = {}
    for x, y in alive:
        for dx in (-1, 0, 1):
            for dy in (-1, 0, 1):
                if (dx, dy) != (0, 0):
                    key = (x + dx, y + dy)
                    counts[key] = counts.get(key, 0) + 1
    return {cell for cell, n in counts.items() if n == 3 or n == 2 and cell in alive}


glider = parse(".#...../..#..../###..../......./......./.......")
for generation in range(5):
    print("generation", generation, sum(sum(row) for row in glider))
    print(show(glider))
    glider = step(glider)
seen: list[list[list[int]]] = []
blinker = parse("...../..#../..#../..#../.....")
while blinker not in seen:
    seen.append(blinker)
    blinker = step(blinker)
print("period", len(seen) - seen.index(blinker))
pentomino: set[Cell] = {(1, 0), (2, 0), (0, 1), (1, 1), (1, 2)}
sizes = [len(pentomino)]
for _ in range(60):
    pentomino = step_plane(pentomino)
    sizes.append(len(pentomino))
print(sizes)
print(min(pentomino), max(pentomino), sorted(pentomino)[:5])
