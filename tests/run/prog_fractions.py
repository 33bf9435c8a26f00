# Program: exact fractions as pairs of ints: arithmetic, Egyptian and continued fractions.
import math

Fraction = tuple[int, int]


def make(top: int, bottom: int = 1) -> Fraction:
    if bottom == 0:
        raise ZeroDivisionError(f"fraction {top}/0")
    common = math.gcd(top, bottom)
    if bottom < 0:
        common = -common
    return top // common, bottom // common


def add(a: Fraction, b: Fraction) -> Fraction:
    return make(a[0] * b[1] + b[0] * a[1], a[1] * b[1])


def multiply(a: Fraction, b: Fraction) -> Fraction:
    return make(a[0] * b[0], a[1] * b[1])


def negate(a: Fraction) -> Fraction:
    return -a[0], a[1]


def invert(a: Fraction) -> Fraction:
    return make(a[1], a[0])


def show(a: Fraction) -> str:
    return f"{a[0]}/{a[1]}" if a[1] != 1 else str(a[0])


def parse(text: str) -> Fraction:
    if "/" in text:
        top, bottom = text.split("/")
        return make(int(top), int(bottom))
    whole, _, decimals = text.partition(".")
    return make(int(whole + decimals), 10 ** len(decimals))


def egyptian(a: Fraction) -> list[int]:
    parts: list[int] = []
    while a[0] > 0:
        unit = -(-a[1] // a[0])
        parts.append(unit)
        a = add(a, (-1, unit))
    return parts


def continued(a: Fraction, limit: int = 20) -> list[int]:
    terms: list[int] = []
    while len(terms) < limit:
        whole, rest = divmod(a[0], a[1])
        terms.append(whole)
        if rest == 0:
            break
        a = make(a[1], rest)
    return terms


def convergents(terms: list[int]) -> list[Fraction]:
    result: list[Fraction] = []
    h0, h1, k0, k1 = 0, 1, 1, 0
    for term in terms:
        h0, h1 = h1, term * h1 + h0
        k0, k1 = k1, term * k1 + k0
        result.append((h1, k1))
    return result


def decimal(a: Fraction, limit: int = 40) -> str:
    """The decimal expansion with its period in parentheses."""
    sign = "-" if a[0] < 0 else ""
    whole, rest = divmod(abs(a[0]), a[1])
    digits = ""
    seen: dict[int, int] = {}
    while rest and rest not in seen and len(digits) < limit:
        seen[rest] = len(digits)
        digit, rest = divmod(rest * 10, a[1])
        digits += str(digit)
    if rest in seen:
        digits = f"{digits[:seen[rest]]}({digits[seen[rest]:]})"
    return f"{sign}{whole}" + (f".{digits}" if digits else "")


values = [parse(text) for text in ["1/2", "-3/4", "0.125", "22/7", "6/-8", "5", "0/9", "3.14159", "1/97"]]
for value in values:
    print(show(value), value[0] / value[1], decimal(value), continued(value))
print(show(add((1, 2), (1, 3))), show(multiply((2, 3), (3, 4))), show(negate((1, 2))), show(invert((-2, 3))))
total: Fraction = (0, 1)
for n in range(1, 26):
    total = add(total, (1, n))
print(show(total), total[0] / total[1])
print(egyptian((4, 5)), egyptian((5, 121))[:3], egyptian((1, 7)))
print([show(c) for c in convergents(continued(make(314159265358979, 10**14), 8))])
print([show(c) for c in convergents([1] + [2] * 9)], convergents([1] * 100)[-1])
print(sorted([(v[0] / v[1], show(v)) for v in values])[:3])
for bad in ["1/0", "x", "1/2/3", ""]:
    try:
        print(show(parse(bad)))
    except (ZeroDivisionError, ValueError) as error:
        print(repr(bad), type(error).__name__, error)
try:
    invert((0, 1))
except ZeroDivisionError as error:
    print(error)
