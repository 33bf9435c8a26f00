# Program: pseudo-random numbers: LCG, xorshift, shuffles, dice, a random walk.
MASK = 0xFFFFFFFFFFFFFFFF
state = 88172645463325252


def xorshift() -> int:
    global state
    state ^= state << 13 & MASK
    state ^= state >> 7
    state ^= state << 17 & MASK
    return state


def uniform() -> float:
    return (xorshift() >> 11) / 9007199254740992.0


def randint(low: int, high: int) -> int:
    if low > high:
        raise ValueError(f"empty range {low}..{high}")
    return low + xorshift() % (high - low + 1)


def shuffle(items: list) -> None:
    for i in range(len(items) - 1, 0, -1):
        j = randint(0, i)
        items[i], items[j] = items[j], items[i]


def choice(items):
    return items[xorshift() % len(items)]


def sample(population: range, count: int) -> list[int]:
    pool = list(population)
    shuffle(pool)
    return pool[:count]


def dice(text: str) -> int:
    count, _, sides = text.partition("d")
    return sum(randint(1, int(sides)) for _ in range(int(count or 1)))


def pi_estimate(points: int) -> float:
    inside = 0
    for _ in range(points):
        x, y = uniform(), uniform()
        if x * x + y * y <= 1:
            inside += 1
    return 4 * inside / points


def walk(steps: int) -> tuple[int, int, int]:
    x = y = 0
    farthest = 0
    for _ in range(steps):
        dx, dy = choice([(0, 1), (1, 0), (0, -1), (-1, 0)])
        x, y = x + dx, y + dy
        farthest = max(farthest, abs(x) + abs(y))
    return x, y, farthest


def lcg_period(a: int, c: int, m: int) -> int:
    seen: dict[int, int] = {}
    value = 1
    step = 0
    while value not in seen:
        seen[value] = step
        value = (a * value + c) % m
        step += 1
    return step - seen[value]


print([xorshift() for _ in range(4)])
print([f"{uniform():.6f}" for _ in range(5)])
rolls = [randint(1, 6) for _ in range(600)]
print({face: rolls.count(face) for face in range(1, 7)}, sum(rolls))
deck = [rank + suit for suit in "♠♥" for rank in "A23456789"]
shuffle(deck)
print(" ".join(deck))
print(sample(range(100), 8), sample(range(3), 10).sort(), choice("kukri"), choice([None]))
print(dice("3d6"), dice("d20"), dice("100d2"))
print(pi_estimate(3000), walk(1000))
print([lcg_period(a, c, m) for a, c, m in ((5, 3, 16), (2, 0, 13), (1, 1, 1000), (4, 0, 8), (1103515245, 12345, 4096))])
for bad in range(3):
    try:
        if bad == 0:
            randint(5, 1)
        elif bad == 1:
            choice([])
        else:
            dice("3dx")
    except (ValueError, ZeroDivisionError) as error:
        print(type(error).__name__, error)
print(state, state.bit_length() <= 64)
