# class: float
# native size: 900
# check size: 80
# The product of two square matrices, each a list of lists of float.
import sys

Matrix = list[list[float]]


def make(n: int, seed: int) -> Matrix:
    matrix: Matrix = []
    for i in range(n):
        row: list[float] = []
        for j in range(n):
            row.append(((i * 31 + j * 17 + seed) % 101) / 101.0 - 0.5)
        matrix.append(row)
    return matrix


def multiply(a: Matrix, b: Matrix) -> Matrix:
    n: int = len(a)
    result: Matrix = []
    for i in range(n):
        row: list[float] = []
        left: list[float] = a[i]
        for j in range(n):
            total: float = 0.0
            for k in range(n):
                total += left[k] * b[k][j]
            row.append(total)
        result.append(row)
    return result


def main() -> None:
    n: int = int(sys.argv[1]) if len(sys.argv) > 1 else 360
    product = multiply(make(n, 3), make(n, 5))
    trace: float = 0.0
    for i in range(n):
        trace += product[i][i]
    print(f"{trace:.9f} {product[0][n - 1]:.9f} {product[n - 1][0]:.9f}")


main()
