# Where float is annotated and ints flow, ints they stay.
def area(width: float, height: float) -> float:
    return width * height


def mean(values: list[float]) -> float:
    return sum(values) / len(values)


def largest(values: list[float]) -> float:
    best: float = values[0]
    for value in values:
        if value > best:
            best = value
    return best


def power(base: float, times: int) -> float:
    result: float = 1
    for _ in range(times):
        result *= base
    return result


def scale(values: list[float], factor: float) -> list[float]:
    return [value * factor for value in values]


print(area(3, 4), area(3, 4.0), area(2**40, 2**40), area(True, 5))
print(mean([1, 2]), mean([1, 3]), mean([2**62, 2**62]), mean([0.5, 1]))
print(largest([1, 3, 2]), largest([1.5, 3]), largest([2**53 + 1, 2.0**53]), largest([7]))
print(power(2, 3), power(2.0, 3), power(10, 25), power(1.5, 2), power(2, 0))
print(scale([1, 2.5, 3], 2), scale([1, 2], 0.5), scale([], 1))
x: float = 5
y: float = 5.0
print(x, y, x == y, x // 2, y // 2, x % 3, y % 3, -x, str(x), f"{x} {x:.1f} {y}", [x, y], {x: 1, y: 2})
z: float = 0
for i in range(3):
    z += i
print(z, z / 1)
balance: float = 100
balance -= 30
print(balance)
balance *= 1.1
print(balance)
print(round(x), round(y), int(y), x.is_integer() if isinstance(x, float) else "int", type(x), type(y))
print(max(1, 2.0), min(1.0, 1), abs(-3), sum([1, 2.0]), 7 / 7)
