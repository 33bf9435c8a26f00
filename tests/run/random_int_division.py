# Division of big ints by divisors of all lengths, with digits that provoke corrections.
state = 7


def digit(choices: list[int]) -> int:
    global state
    state = (state * 1103515245 + 12345) % 2**31
    return choices[state // 64 % len(choices)]


def build(limbs: int, width: int) -> int:
    top = (1 << width) - 1
    value = 0
    for _ in range(limbs):
        value = value << width | digit([0, 1, top, top - 1, 1 << width - 1, (1 << width - 1) - 1, state & top])
    return value


checks = 0
total = 0
for width in (30, 32, 64):
    for n in range(1, 8):
        for m in range(1, 8):
            for _ in range(6):
                a, b = build(n, width), build(m, width) or 1
                for x, y in ((a, b), (-a, b), (a, -b), (-a, -b)):
                    q, r = divmod(x, y)
                    if q * y + r != x or (r and (r < 0) != (y < 0)) or abs(r) >= abs(y):
                        print("wrong", x, y, q, r)
                    total = (total * 31 + q * 7 + r) % (10**9 + 7)
                    checks += 1
    print(width, checks, total)
print((2**128 - 1) // (2**64 - 1), (2**128 - 2) % (2**64 - 1), (2**192 - 1) // (2**128 + 2**64 - 1))
print(10**40 // 10**20, 10**40 % 10**20, (10**40 - 1) // 10**20, -(10**40) // (10**20 + 1), -(10**40) % (10**20 + 1))
for base in (3, 7, 10):
    number, parts = base**150 - 1, []
    while number:
        number, rest = divmod(number, base**25)
        parts.append(rest)
    print(base, len(parts), set(parts) == {base**25 - 1})
print([pow(a, e, m) for a, e, m in [(3, 10**30, 10**20 + 39), (-5, 12345, 2**89 - 1), (2**200 + 1, 2**70 - 1, 3**60), (7, 0, 2**64), (10, 19, -(2**64))]])
values = [build(k, 64) for k in range(1, 6)]
print(sum(values) % 10**20, [v.bit_length() for v in values])
for k in (1, 31, 63, 64, 65, 130):
    print(k, [(v >> k) % 10**9 for v in values], [(-v >> k) % 10**9 for v in values], [(v << k) // 3 % 10**9 for v in values])
