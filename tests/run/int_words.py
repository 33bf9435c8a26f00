# Arithmetic modulo powers of two, 64-bit words, and products on their way to a remainder: exact at every edge.

MASK64 = 0xFFFFFFFFFFFFFFFF
MASK32 = (1 << 32) - 1
MOD = 1_000_000_007
EDGES = [0, 1, 2, 3, 7, 63, 64, 255, 2**31 - 1, 2**31, 2**32 - 1, 2**32, 2**53 + 1, 2**61, 2**62 - 1, 2**62, 2**62 + 1,
         2**63 - 1, 2**63, 2**63 + 1, 2**64 - 1, 2**64, 2**64 + 1, 2**65 + 12345, 3**50]


def fold(text: str) -> int:
    total = 0
    for c in text:
        total = (total * 31 + ord(c)) & MASK32
    return total


def masks(a: int, b: int) -> list[int]:
    return [(a + b) & MASK64, (a - b) & MASK64, (a * b) & MASK64, (a ^ b) & MASK64, (a | b) & 0xFF, ~a & MASK64,
            -a & MASK64, (a << 5) & MASK64, (a * b + (a << 13) - ~b) & 0x7FFFFFFFFFFFFFFF, (a * a * a + b) & MASK32,
            (a + b) % 2**64, (a * b) % 2**63, (a - b) % 4096, (a * 3) % (1 << 62), (a + b) % 2, a & 1, a % 1]


def word(x: int) -> list[object]:
    x &= MASK64
    y = x >> 7
    z = (x << 1) & MASK64
    return [x, y, z, x ^ z, x | z, x % 1000, x // 1000, x > z, x == z, x != y, x < 0, x >= -1, x <= 2**63, x % 2**63 - 1,
            x - 1, x + 1, x * 2, -x, ~x, x / 3, x / 2**64, float(x), bool(x), str(x), hex(x), [x], (x, y), {x: y}, x - z,
            min(x, z), max(x, 5), x % z if z else None, z // y if y else None, divmod(x, 10)]


def rotate(x: int, k: int) -> int:
    return ((x << k) | (x >> (64 - k))) & MASK64


class Xoshiro:
    def __init__(self, seed: int) -> None:
        self.s = [seed, seed * 7 & MASK64, seed ^ 0x9E3779B97F4A7C15, 12345]

    def next(self) -> int:
        s = self.s
        result = rotate(s[1] * 5 & MASK64, 7) * 9 & MASK64
        t = s[1] << 17 & MASK64
        s[2] ^= s[0]
        s[3] ^= s[1]
        s[1] ^= s[2]
        s[0] ^= s[3]
        s[2] ^= t
        s[3] = rotate(s[3], 45)
        return result


def split_mix(n: int) -> int:
    state = 1
    out = 0
    for _ in range(n):
        state = (state + 0x9E3779B97F4A7C15) & MASK64
        z = state
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9
        z &= MASK64
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB
        z &= MASK64
        z ^= z >> 31
        out = (out * 31 + z) % 2**64
    return out


def power_mod(base: int, exponent: int, modulus: int) -> int:
    result = 1
    base %= modulus
    while exponent > 0:
        if exponent & 1:
            result = result * base % modulus
        base = base * base % modulus
        exponent >>= 1
    return result


def remainders(a: int, b: int, m: int) -> list[object]:
    out: list[object] = [a * b < m * m, a * b == b * a, a * m >= b]
    try:
        out.append((a * b + 7) % m)
        out.append((a * b - a) % m)
        out.append((7 - a * b) % m)
    except ZeroDivisionError as error:
        out.append(str(error))
    return out


def stopped(n: int) -> int:
    h = 5381
    try:
        for i in range(n):
            h = h * 33 ^ i
            h = h + 100 // (n - 3 - i)
            h = h & MASK64
    except ZeroDivisionError:
        return -h
    return h


print(fold("hello world"), fold("x" * 1000), MASK32, MOD)
for a in EDGES:
    for b in (1, 3, 2**32 - 5, 2**63 - 25, 2**64 - 59):
        print(a, b, masks(a, b)[:3], fold(str(masks(-a, b))), fold(str(masks(-a, -b))))
for a in EDGES:
    print(word(a)[:4], fold(str(word(a))), fold(str(word(-a))))
generator = Xoshiro(42)
for _ in range(5):
    print(generator.next())
print(split_mix(1000), rotate(2**63 + 1, 1), rotate(1, 63))
print(power_mod(3, 10**18, 10**18 + 9), power_mod(2**62 + 3, 2**40, 2**63 - 25), power_mod(5, 117, MOD))
print(power_mod(3, 200, 2**70 + 3), power_mod(7, 200, -13), power_mod(10**17, 3, -(10**18)))
total = 0
for a in EDGES:
    for b in EDGES[-12:]:
        for m in (0, 1, -1, 2, MOD, -MOD, 2**62, 2**63 - 1, -(2**63), 2**64 - 1):
            shown = [remainders(a, b, m), remainders(-a, b, m), remainders(a, -b, m)]
            total = fold(str(total) + str(shown))
    print(a, total)
print(stopped(3), stopped(10), stopped(200))
