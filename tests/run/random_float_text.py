# Floats drawn by a seed: repr reads back the same, formats and parses agree.
state = 99


def draw() -> float:
    """A float of any exponent, with a mantissa of few or of all bits."""
    global state
    state = (state * 6364136223846793005 + 1442695040888963407) % 2**64
    mantissa = (state >> 11) + 1
    if state >> 5 & 3 == 0:
        mantissa >>= 30
    state = (state * 6364136223846793005 + 1442695040888963407) % 2**64
    exponent = (state >> 40) % 2000 - 1040
    value = mantissa * 2.0 ** max(exponent, -1022)
    if value > 1e308:
        value = float(mantissa)
    return -value if state >> 20 & 1 else value


def total_of(text: str) -> int:
    return sum((i + 1) * ord(ch) for i, ch in enumerate(text))


wrong = 0
sums: dict[str, int] = {"repr": 0, ".0f": 0, ".3f": 0, ".17g": 0, "e": 0, ".5e": 0, "g": 0, "20.10g": 0, "%": 0, ",.2f": 0}
for i in range(500):
    x = draw()
    text = repr(x)
    if float(text) != x or len(text) > 25:
        wrong += 1
    if i < 12:
        print(text, f"{x:.3e}", f"{x:.6g}")
    for spec in sums:
        formatted = text if spec == "repr" else f"{x:{spec}}"
        sums[spec] = (sums[spec] * 31 + total_of(formatted)) % 1000000007
print(wrong, sums)
small: list[float] = [n / 1000 for n in range(-3000, 3000, 37)]
print(sum(total_of(str(v)) for v in small), sum(total_of(f"{v:.2f}") for v in small), sum(total_of("%.1f" % v) for v in small))
print([round(v, 2) for v in small[:8]], sum(round(v, 1) for v in small), sum(round(v) for v in small))
halves = [n + 0.5 for n in range(-10, 10)]
print([round(h) for h in halves], [f"{h:.0f}" for h in halves])
powers = [10.0**n for n in range(-25, 26)]
print(powers, [float(f"1e{n}") == p for n, p in zip(range(-25, 26), powers)].count(False))
print([2.0**n for n in range(-12, 70, 9)], [1 / n for n in range(1, 14)])
print([float(str(n) + "e" + str(n % 40 - 20)) for n in range(1, 60, 7)])
mismatches = sum(1 for n in range(1, 400) if float(f"{n / 7:.17g}") != n / 7 or float(repr(n / 7)) != n / 7 or int(n * 1.0) != n)
print(mismatches)
digits = [f"{1 / 3:.{n}f}" for n in range(0, 25, 4)]
print(digits, f"{2 / 3:.30f}", f"{1e22:.0f}", f"{1e23:.0f}", f"{5e-324:.3g}", f"{0.1:.60f}")
