# class: float
# native size: 3000
# check size: 150
# How many points of a grid stay in the Mandelbrot set, and a checksum of the steps.
import sys


def steps(cx: float, cy: float, limit: int) -> int:
    x: float = 0.0
    y: float = 0.0
    for n in range(limit):
        xx: float = x * x
        yy: float = y * y
        if xx + yy > 4.0:
            return n
        y = 2.0 * x * y + cy
        x = xx - yy + cx
    return limit


def main() -> None:
    size: int = int(sys.argv[1]) if len(sys.argv) > 1 else 800
    limit: int = 100
    inside: int = 0
    checksum: int = 0
    for row in range(size):
        cy: float = 2.4 * row / size - 1.2
        for column in range(size):
            n: int = steps(3.2 * column / size - 2.2, cy, limit)
            if n == limit:
                inside += 1
            checksum = (checksum * 31 + n) % 1000003
    print(inside, checksum)


main()
