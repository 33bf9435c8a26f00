# Program: digits of pi by two methods on big ints, and e by series.
def spigot(count: int) -> str:
    """Gibbons' streaming algorithm."""
    digits: list[str] = []
    q, r, t, k, n, l = 1, 0, 1, 1, 3, 3
    while len(digits) < count:
        if 4 * q + r - t < n * t:
            digits.append(str(n))
            q, r, n = 10 * q, 10 * (r - n * t), 10 * (3 * q + r) // t - 10 * n
        else:
            q, r, t, k, n, l = q * k, (2 * q + r) * l, t * l, k + 1, (q * (7 * k + 2) + r * l) // (t * l), l + 2
    return "".join(digits)


def arctan_inverse(x: int, unity: int) -> int:
    total = term = unity // x
    n = 3
    sign = -1
    while term:
        term //= x * x
        total += sign * (term // n)
        sign = -sign
        n += 2
    return total


def machin(count: int) -> str:
    unity = 10 ** (count + 10)
    pi = 4 * (4 * arctan_inverse(5, unity) - arctan_inverse(239, unity))
    return str(pi // 10**11)


def euler(count: int) -> str:
    unity = 10 ** (count + 10)
    total, term, n = 0, unity, 1
    while term:
        total += term
        term //= n
        n += 1
    return str(total)[:count]


def groups(digits: str, size: int = 10, per_line: int = 5) -> list[str]:
    blocks = [digits[i : i + size] for i in range(0, len(digits), size)]
    return [" ".join(blocks[i : i + per_line]) for i in range(0, len(blocks), per_line)]


digits = spigot(300)
for line in groups(digits):
    print(line)
print(machin(300) == digits, len(machin(1000)), machin(1000)[-20:])
counts: dict[str, int] = {}
for digit in machin(1000):
    counts[digit] = counts.get(digit, 0) + 1
print({digit: counts[digit] for digit in sorted(counts)})
print(euler(60))
print(digits.find("999999"), machin(800).find("999999"), digits.index("26535"))
print(sum(int(d) for d in digits), int(digits) % 97, f"{int(digits[:16]) / 1e15:.10f}")
