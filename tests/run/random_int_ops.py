# Ints of every size, drawn by a seed: each operator, summed up per size and operator.
state = 2024


def draw(bits: int) -> int:
    """A number of up to that many bits, of either sign, often near a power of two."""
    global state
    value = 0
    for _ in range(bits // 31 + 1):
        state = (state * 1103515245 + 12345) % 2**31
        value = value << 31 | state
    value &= (1 << bits) - 1
    kind = state >> 8 & 7
    if kind == 0:
        value = (1 << bits) - 1 - (value & 3)
    elif kind == 1:
        value = (1 << bits) + (value & 3)
    elif kind == 2:
        value &= ~((1 << bits // 2) - 1)
    return -value if state >> 16 & 1 else value


def mix(total: int, value: int) -> int:
    return (total * 1000003 + value) % (2**61 - 1)


def run(bits: int, rounds: int) -> dict[str, int]:
    totals = {name: 0 for name in "+ - * // % & | ^ ~ << >> abs neg cmp str hex hash float len".split()}
    for _ in range(rounds):
        a, b = draw(bits), draw(max(1, bits - state % (bits + 1)))
        shift = state >> 4 & 127
        totals["+"] = mix(totals["+"], a + b)
        totals["-"] = mix(totals["-"], a - b)
        totals["*"] = mix(totals["*"], a * b)
        if b:
            q, r = a // b, a % b
            totals["//"] = mix(totals["//"], q)
            totals["%"] = mix(totals["%"], r)
            if q * b + r != a or not (0 <= r < b or b < r <= 0) or divmod(a, b) != (q, r):
                print("wrong", a, b, q, r)
        totals["&"] = mix(totals["&"], a & b)
        totals["|"] = mix(totals["|"], a | b)
        totals["^"] = mix(totals["^"], a ^ b)
        totals["~"] = mix(totals["~"], ~a)
        totals["<<"] = mix(totals["<<"], a << shift)
        totals[">>"] = mix(totals[">>"], a >> shift)
        totals["abs"] = mix(totals["abs"], abs(a))
        totals["neg"] = mix(totals["neg"], -a)
        totals["cmp"] = mix(totals["cmp"], (a < b) + 2 * (a == b) + 4 * (a >= -b) + 8 * (a != a + b - b))
        totals["hash"] = mix(totals["hash"], hash(a))
        totals["len"] = mix(totals["len"], a.bit_length() * 1000 + a.bit_count())
        totals["float"] = mix(totals["float"], hash(float(a)) if bits < 1000 else 0)
        totals["str"] = mix(totals["str"], sum(i * ord(c) for i, c in enumerate(str(a))))
        totals["hex"] = mix(totals["hex"], sum(i * ord(c) for i, c in enumerate(f"{a:x}{a:o}{a:b}"[:200])))
        if int(str(a)) != a or int(hex(a), 16) != a or (a ^ b) ^ b != a or (a & b) + (a | b) != a + b or a - b != -(b - a):
            print("identity fails", a, b)
    return totals


for bits in [1, 8, 30, 31, 32, 61, 62, 63, 64, 65, 90, 127, 128, 200, 500, 1500]:
    totals = run(bits, 25)
    print(bits, totals)
print(state)
