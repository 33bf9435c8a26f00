# Complex numbers whose type is known are pairs of doubles; they must behave as objects all the same.
from typing import Any


def julia(c: complex, width: int, limit: int) -> int:
    total = 0
    for i in range(width):
        for k in range(width):
            z = complex(-1.8 + 3.6 * i / width, -1.8 + 3.6 * k / width)
            n = 0
            while abs(z) < 2 and n < limit:
                z = z * z + c
                n += 1
            total += n
    return total


def mixed(z: complex, n: int, x: float) -> list[complex]:
    return [z + n, n + z, z - x, x - z, z * n, x * z, z / n, n / z, z + True, -z, +z, z ** 2, n ** z, z * 1j]


def parts(z: complex) -> tuple[float, float, complex, float]:
    return z.real, z.imag, z.conjugate(), abs(z)


def maybe(n: int) -> complex:
    if n > 2:
        value = 1 + 2j
    return value


def compare(a: complex, b: complex) -> list[bool]:
    return [a == b, a != b, a is b, a is not b, a == 1, 1 == a, a == 1.0, bool(a), not a, a in [b], a in {a: 1}]


class Point:
    default = 2j

    def __init__(self, z: complex) -> None:
        self.z = z

    def turn(self, by: complex = 1j) -> "Point":
        return Point(self.z * by)


def numbers(n: int):
    z = 1 + 0j
    for _ in range(n):
        received = yield z
        z *= 1j if received is None else received


print(julia(complex(-0.62772, -0.42193), 24, 60))
print(mixed(3 - 4j, 2, 0.5))
print(parts(3 - 4j), parts(complex(-0.0, 0.0)), parts(complex(2, -0.0)))
print(compare(1j, 1j), compare(1 + 0j, 0j), compare(complex("nan"), complex("nan")))
print(maybe(3))
try:
    maybe(1)
except UnboundLocalError as error:
    print(error)
for wrong in (lambda z: z / 0, lambda z: z / 0j, lambda z: z // 1, lambda z: z % 2, lambda z: z < 1, lambda z: abs(z * 1e308 * 1e308),
              lambda z: z + 10 ** 400, lambda z: complex(10 ** 400, z.real), lambda z: z << 1, lambda z: ~z, lambda z: int(z), lambda z: z ** "a"):
    try:
        print(wrong(1 + 1j))
    except Exception as error:
        print(type(error).__name__, error)
try:
    print(abs(complex(1e308, 1.7e308)))
except OverflowError as error:
    print(error)
point = Point(1 + 1j)
print(point.z, point.turn().z, point.turn(2).z, point.turn(Point.default).z, vars(point))
point.z = "text"
print(point.z)
generator = numbers(4)
print(next(generator), generator.send(2), list(generator))
anything: Any = [1j, 2.5, 3, "s"]
print([item * 2 for item in anything], sum([1j, 2, 3.5]), sum(z for z in (1j, 2j)))
total = 0j
counts: dict[complex, int] = {}
for z in (1j, 1 + 0j, 1j, complex(1)):
    total += z
    counts[z] = counts.get(z, 0) + 1
print(total, counts, hash(1j) == hash(complex(0, 1)), hash(2 + 0j) == hash(2))
print({1: "a"}[1 + 0j], max((1j, 2j), key=abs), sorted([3j, 1j, 2 + 0j], key=lambda z: (z.imag, z.real)))
cell = 1j


def add() -> complex:
    global cell
    cell += 1
    return cell


def counter():
    z = 0j

    def step(by: complex) -> complex:
        nonlocal z
        z += by
        return z

    return step


step = counter()
print(add(), add(), step(1), step(1j), f"{cell:.2f} {cell!r}", repr(-0j), str(1j - 1j), 1e20j, -1j)
first, (second, *rest) = 1j, (2j, 3j, 4)
print(first, second, rest, isinstance(first, complex), type(second) is complex, isinstance(first, (int, float)))
one = 1j
other = one
boxed: list[Any] = [one, other, "x"]
print(one is other, boxed[0] is boxed[1], boxed[0] is one, id(one) == id(one))
