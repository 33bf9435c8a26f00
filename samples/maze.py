"""Carve a maze with a generator of pseudo-random numbers, then find the way out.

The maze is carved by a walk that goes to a random neighbour not seen before, and
turns back where there is none. Every cell is reached in exactly one way, so the
breadth-first search that follows finds the only path without loops.

    kukri run samples/maze.py [SEED]
"""
import sys

NORTH, EAST, SOUTH, WEST = 1, 2, 4, 8
MOVES: list[tuple[int, int, int, int]] = [(NORTH, 0, -1, SOUTH), (EAST, 1, 0, WEST), (SOUTH, 0, 1, NORTH), (WEST, -1, 0, EAST)]

# A maze is a list of rows; a cell is the sum of the directions in which it is open.
Maze = list[list[int]]
Cell = tuple[int, int]

random_state: int = 1


def random_below(limit: int) -> int:
    """The next number of a linear congruential generator, from its upper bits."""
    global random_state
    random_state = (random_state * 6364136223846793005 + 1442695040888963407) % 2**64
    return (random_state >> 33) % limit


def carve(width: int, height: int) -> Maze:
    maze: Maze = [[0] * width for _ in range(height)]
    trail: list[Cell] = [(0, 0)]
    while trail:
        x, y = trail[-1]
        choices: list[tuple[int, int, int, int]] = []
        for direction, dx, dy, back in MOVES:
            nx, ny = x + dx, y + dy
            if 0 <= nx < width and 0 <= ny < height and maze[ny][nx] == 0:
                choices.append((direction, nx, ny, back))
        if not choices:
            trail.pop()
            continue
        direction, nx, ny, back = choices[random_below(len(choices))]
        maze[y][x] |= direction
        maze[ny][nx] |= back
        trail.append((nx, ny))
    return maze


def solve(maze: Maze, start: Cell, goal: Cell) -> list[Cell]:
    """The cells from start to goal, both included."""
    came_from: dict[Cell, Cell] = {start: start}
    queue: list[Cell] = [start]
    for x, y in queue:
        if (x, y) == goal:
            break
        for direction, dx, dy, _ in MOVES:
            neighbour = (x + dx, y + dy)
            if maze[y][x] & direction and neighbour not in came_from:
                came_from[neighbour] = (x, y)
                queue.append(neighbour)
    path = [goal]
    while path[-1] != start:
        path.append(came_from[path[-1]])
    path.reverse()
    return path


def draw(maze: Maze, path: list[Cell]) -> None:
    on_path = set(path)
    width = len(maze[0])
    print("+" + "---+" * width)
    for y, row in enumerate(maze):
        line, below = "|", "+"
        for x, cell in enumerate(row):
            line += " o " if (x, y) in on_path else "   "
            line += " " if cell & EAST else "|"
            below += "   +" if cell & SOUTH else "---+"
        print(line)
        print(below)


def dead_ends(maze: Maze) -> int:
    return sum(1 for row in maze for cell in row if cell in (NORTH, EAST, SOUTH, WEST))


def longest_corridor(maze: Maze) -> int:
    """The most cells in a row that are open to the east."""
    longest = 1
    for row in maze:
        run = 1
        for cell in row:
            run = run + 1 if cell & EAST else 1
            longest = max(longest, run)
    return longest


def main() -> None:
    global random_state
    if len(sys.argv) > 1:
        random_state = int(sys.argv[1])
    maze = carve(18, 12)
    path = solve(maze, (0, 0), (17, 11))
    draw(maze, path)
    print(f"{len(path)} steps, {dead_ends(maze)} dead ends\n")
    print(f"{'size':>9} {'path':>6} {'dead ends':>10} {'corridor':>9}")
    for size in (10, 30, 100, 250):
        maze = carve(size, size)
        path = solve(maze, (0, 0), (size - 1, size - 1))
        print(f"{size:>4}x{size:<4} {len(path):>6} {dead_ends(maze):>10} {longest_corridor(maze):>9}")


if __name__ == "__main__":
    main()
