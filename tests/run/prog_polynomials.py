# Program: polynomials as lists of coefficients: arithmetic, printing, roots.
Poly = list[float]


def trim(p: Poly) -> Poly:
    p = p[:]
    while p and p[-1] == 0:
        p.pop()
    return p


def add(p: Poly, q: Poly) -> Poly:
    longest = max(len(p), len(q))
    return trim([(p[i] if i < len(p) else 0) + (q[i] if i < len(q) else 0) for i in range(longest)])


def multiply(p: Poly, q: Poly) -> Poly:
    result: Poly = [0] * max(len(p) + len(q) - 1, 0)
    for i, a in enumerate(p):
        for j, b in enumerate(q):
            result[i + j] += a * b
    return trim(result)


def divide(p: Poly, q: Poly) -> tuple[Poly, Poly]:
    q = trim(q)
    if not q:
        raise ZeroDivisionError("division by the zero polynomial")
    rest = trim(p)
    quotient: Poly = [0] * max(len(rest) - len(q) + 1, 0)
    while len(rest) >= len(q):
        factor = rest[-1] / q[-1]
        place = len(rest) - len(q)
        quotient[place] = factor
        for i, b in enumerate(q):
            rest[place + i] -= factor * b
        rest = trim(rest[:-1])
    return trim(quotient), rest


def evaluate(p: Poly, x: float) -> float:
    result: float = 0
    for coefficient in reversed(p):
        result = result * x + coefficient
    return result


def derive(p: Poly) -> Poly:
    return [i * c for i, c in enumerate(p)][1:]


def integrate(p: Poly) -> Poly:
    return [0] + [c / (i + 1) for i, c in enumerate(p)]


def show(p: Poly) -> str:
    terms: list[str] = []
    for power in range(len(p) - 1, -1, -1):
        c = p[power]
        if c == 0:
            continue
        sign = ("-" if c < 0 else "") if not terms else (" - " if c < 0 else " + ")
        size = "" if abs(c) == 1 and power else f"{abs(c):g}"
        terms.append(sign + size + ("" if power == 0 else "x" if power == 1 else f"x^{power}"))
    return "".join(terms) or "0"


def newton(p: Poly, x: float) -> float | None:
    slope = derive(p)
    for _ in range(100):
        down = evaluate(slope, x)
        if down == 0:
            return None
        step = evaluate(p, x) / down
        x -= step
        if abs(step) < 1e-12:
            return x
    return None


p: Poly = [-6, 11, -6, 1]
q: Poly = [-1, 1]
print(show(p), "|", show(q), "|", show([]), "|", show([0, 0, 5]), "|", show([0.5, -1, 0, -2.25]))
print(show(add(p, q)), "|", show(add(p, [6, -11, 6, -1])), "|", show(multiply(p, q)))
quotient, rest = divide(p, q)
print(show(quotient), "|", show(rest), [show(part) for part in divide([1, 2, 3], [0, 2])], divide(q, p))
print([evaluate(p, x) for x in range(5)], evaluate(p, 0.5), evaluate([], 3), evaluate([1, 1], 10**20))
print(show(derive(p)), "|", show(derive([5])), "|", show(integrate(derive(p))), integrate([1, 1, 1]))
print([round(root, 9) if (root := newton(p, start)) is not None else None for start in (0, 1.6, 2.1, 10)], newton([1, 0, 1], 0))
binomial: Poly = [1]
for _ in range(10):
    binomial = multiply(binomial, [1, 1])
print(binomial, sum(binomial), show(binomial))
big = [1]
for n in range(1, 26):
    big = multiply(big, [n, 1])  # type: ignore
print(big[0], big[1], sum(big))
try:
    divide(p, [0, 0])
except ZeroDivisionError as error:
    print(error)
chebyshev: list[Poly] = [[1], [0, 1]]
while len(chebyshev) < 8:
    chebyshev.append(add(multiply([0, 2], chebyshev[-1]), [-c for c in chebyshev[-2]]))
for t in chebyshev:
    print(show(t))
