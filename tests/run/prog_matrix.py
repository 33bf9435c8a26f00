# Program: matrices of ints and floats as lists of lists.
Matrix = list[list[float]]


def zeros(rows: int, columns: int) -> Matrix:
    return [[0] * columns for _ in range(rows)]


def identity(size: int) -> Matrix:
    return [[1 if i == j else 0 for j in range(size)] for i in range(size)]


def transpose(m: Matrix) -> Matrix:
    return [list(column) for column in zip(*m)]


def multiply(a: Matrix, b: Matrix) -> Matrix:
    if len(a[0]) != len(b):
        raise ValueError(f"cannot multiply {len(a)}x{len(a[0])} by {len(b)}x{len(b[0])}")
    result = zeros(len(a), len(b[0]))
    for i in range(len(a)):
        for j in range(len(b[0])):
            total: float = 0
            for k in range(len(b)):
                total += a[i][k] * b[k][j]
            result[i][j] = total
    return result


def power(m: Matrix, exponent: int) -> Matrix:
    result = identity(len(m))
    while exponent:
        if exponent & 1:
            result = multiply(result, m)
        m = multiply(m, m)
        exponent >>= 1
    return result


def determinant(m: Matrix) -> float:
    if len(m) == 1:
        return m[0][0]
    total: float = 0
    for column, value in enumerate(m[0]):
        minor = [row[:column] + row[column + 1 :] for row in m[1:]]
        total += (-1) ** column * value * determinant(minor)
    return total


def solve(a: Matrix, b: list[float]) -> list[float]:
    """Gaussian elimination with partial pivoting."""
    n = len(a)
    rows = [row[:] + [b[i]] for i, row in enumerate(a)]
    for i in range(n):
        pivot = i
        for r in range(i + 1, n):
            if abs(rows[r][i]) > abs(rows[pivot][i]):
                pivot = r
        if abs(rows[pivot][i]) < 1e-12:
            raise ZeroDivisionError("singular matrix")
        rows[i], rows[pivot] = rows[pivot], rows[i]
        for r in range(i + 1, n):
            factor = rows[r][i] / rows[i][i]
            for c in range(i, n + 1):
                rows[r][c] -= factor * rows[i][c]
    x = [0.0] * n
    for i in reversed(range(n)):
        x[i] = (rows[i][n] - sum(rows[i][c] * x[c] for c in range(i + 1, n))) / rows[i][i]
    return x


def show(label: str, m: Matrix) -> None:
    print(label)
    for row in m:
        print("  " + " ".join(f"{value:>8g}" for value in row))


a: Matrix = [[1, 2], [3, 4]]
b: Matrix = [[0.5, -1], [2, 0]]
show("a", a)
show("a*b", multiply(a, b))
show("b*a", multiply(b, a))
show("a^T", transpose(a))
show("a^10", power(a, 10))
print(power([[1, 1], [1, 0]], 300)[0][1])
print(determinant(a), determinant(identity(4)), determinant([[2, 0, 1], [1, 3, 2], [1, 1, 1]]), determinant(b))
print([round(v, 10) for v in solve([[2, 1, -1], [-3, -1, 2], [-2, 1, 2]], [8, -11, -3])])
for bad in range(2):
    try:
        if bad:
            solve([[1, 2], [2, 4]], [1, 2])
        else:
            multiply(a, [[1, 2, 3]])
    except (ValueError, ZeroDivisionError) as error:
        print(type(error).__name__, error)
show("3x3", transpose([[1, 2, 3], [4, 5, 6]]))
