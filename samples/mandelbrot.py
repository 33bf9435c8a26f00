"""Draw the Mandelbrot set as a PGM image on standard output.

A point c of the plane belongs to the set when z -> z*z + c, started at 0, never
leaves the circle of radius 2. Points that do leave are shaded by how soon, with
the fractional "smooth" count that hides the bands between whole numbers.

    kukri run samples/mandelbrot.py > mandelbrot.pgm
    kukri run samples/mandelbrot.py text        # a small picture of characters
"""
import math
import sys

WIDTH: int = 400
HEIGHT: int = 280
MAX_STEPS: int = 150
SHADES: str = " .:-=+*#%@"


def escape_time(cx: float, cy: float, limit: int) -> float:
    """The smooth number of steps until c escapes; limit if it does not."""
    x: float = 0.0
    y: float = 0.0
    for step in range(limit):
        xx = x * x
        yy = y * y
        if xx + yy > 16.0:
            return step + 1 - math.log2(math.log(xx + yy) / 2)
        y = 2 * x * y + cy
        x = xx - yy + cx
    return limit


def render(width: int, height: int, limit: int) -> list[list[float]]:
    """Rows of escape times over the rectangle from -2.2-1.2i to 1.0+1.2i."""
    rows: list[list[float]] = []
    for row in range(height):
        cy = -1.2 + 2.4 * row / (height - 1)
        rows.append([escape_time(-2.2 + 3.2 * column / (width - 1), cy, limit) for column in range(width)])
    return rows


def grey(steps: float, limit: int) -> int:
    """A grey value between 0 (inside the set) and 255 (escapes at once)."""
    if steps >= limit:
        return 0
    share = max(0.0, steps) / limit
    return round(255 * (1 - math.sqrt(share)))


def print_pgm(rows: list[list[float]], limit: int) -> None:
    """Write the image in the plain text form of PGM, which most viewers open."""
    print("P2")
    print("# the Mandelbrot set")
    print(len(rows[0]), len(rows))
    print(255)
    for row in rows:
        print(" ".join([str(grey(steps, limit)) for steps in row]))


def print_text(rows: list[list[float]], limit: int) -> None:
    """Write the image with one character for a point."""
    for row in rows:
        line = ""
        for steps in row:
            shade = int(max(0.0, steps) * len(SHADES) / (limit + 1))
            line += SHADES[min(shade * 2, len(SHADES) - 1)]
        print(line.rstrip())


def main() -> None:
    if len(sys.argv) > 1 and sys.argv[1] == "text":
        print_text(render(78, 30, 60), 60)
    else:
        print_pgm(render(WIDTH, HEIGHT, MAX_STEPS), MAX_STEPS)


if __name__ == "__main__":
    main()
