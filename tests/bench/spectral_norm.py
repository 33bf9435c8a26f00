# class: float
# native size: 2500
# check size: 150
# The spectral norm of the matrix A[i][j] = 1 / ((i + j)(i + j + 1) / 2 + i + 1), by powers.
import math
import sys


def entry(i: int, j: int) -> float:
    return 1.0 / ((i + j) * (i + j + 1) // 2 + i + 1)


def times(vector: list[float]) -> list[float]:
    n: int = len(vector)
    result: list[float] = []
    for i in range(n):
        total: float = 0.0
        for j in range(n):
            total += entry(i, j) * vector[j]
        result.append(total)
    return result


def times_transposed(vector: list[float]) -> list[float]:
    n: int = len(vector)
    result: list[float] = []
    for i in range(n):
        total: float = 0.0
        for j in range(n):
            total += entry(j, i) * vector[j]
        result.append(total)
    return result


def main() -> None:
    n: int = int(sys.argv[1]) if len(sys.argv) > 1 else 500
    u: list[float] = [1.0] * n
    v: list[float] = u
    for _ in range(10):
        v = times_transposed(times(u))
        u = times_transposed(times(v))
    top: float = 0.0
    bottom: float = 0.0
    for i in range(n):
        top += u[i] * v[i]
        bottom += v[i] * v[i]
    print(f"{math.sqrt(top / bottom):.9f}")


main()
