# Functions with many parameters, locals and branches.
def many(a1, a2, a3, a4, a5, a6, a7, a8, a9, a10, a11, a12, a13, a14, a15, a16, a17=17, a18=18, a19=19, a20=20):
    return a1 + a2 * 2 + a3 * 3 + a4 - a5 + a6 - a7 + a8 + a9 + a10 + a11 + a12 + a13 + a14 + a15 + a16 + a17 + a18 + a19 + a20


def kinds(i: int, f: float, s: str, b: bool, n: None, l: list[int], t: tuple[int, str], d: dict[str, int], r: range, x: int | str) -> str:
    return f"{i} {f} {s} {b} {n} {l} {t} {d} {r} {x}"


def locals_galore(n: int) -> int:
    a = n + 1
    b = a * 2
    c = b - n
    d = c // 2
    e = d % 7
    f = e << 3
    g = f | a
    h = g & b
    i = h ^ c
    j = i + d
    k = j - e
    l = k * f
    m = l + g
    o = m - h
    p = o + i
    q = p - j
    r = q + k
    s = r - l
    t = s + m
    u = t - o
    v = u + p
    w = v - q
    x = w + r
    y = x - s
    z = y + t
    return a + b + c + d + e + f + g + h + i + j + k + l + m + o + p + q + r + s + t + u + v + w + x + y + z


def ladder(n: int) -> str:
    if n == 0:
        return "zero"
    elif n == 1:
        return "one"
    elif n == 2:
        return "two"
    elif n == 3:
        return "three"
    elif n < 0:
        return "negative"
    elif n < 10:
        return "small"
    elif n < 100:
        return "medium"
    elif n < 2**63:
        return "large"
    elif n < 2**64:
        return "very large"
    return "huge"


def chained(a, b=None, c=None, d=None):
    if b is None:
        b = a
    if c is None:
        c = [a, b]
    if d is None:
        d = {"a": a, "b": b, "c": c}
    return d


print(many(*range(1, 17)), many(*range(16), a20=0), many(*[1] * 20), many(*[0.5] * 16, a18=2**64))
print(kinds(1, 2.5, "s", True, None, [1], (1, "a"), {"k": 1}, range(3), "x"))
print(kinds("a", 1, 2, 3, 4, 5, 6, 7, 8, 9))  # type: ignore
print(locals_galore(0), locals_galore(10), locals_galore(-3), locals_galore(2**62))
print([ladder(n) for n in (0, 1, 2, 3, -5, 7, 50, 1000, 2**63, 2**64)])
print(chained(1), chained(1, 2), chained("x", c=3), chained([], d={}))
try:
    many(1, 2, 3)
except TypeError as error:
    print(error)
try:
    many(*range(21))
except TypeError as error:
    print(error)
try:
    many(**{f"a{i}": i for i in range(1, 18)}, a21=1)
except TypeError as error:
    print(error)
print(many(**{f"a{i}": i for i in range(1, 18)}))
