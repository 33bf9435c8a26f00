# Loops whose variables outgrow a machine word in the middle.
def factorials(limit: int) -> list[int]:
    result: list[int] = []
    value = 1
    for i in range(1, limit):
        value *= i
        result.append(value)
    return result


def fibonacci(n: int) -> int:
    a, b = 0, 1
    for _ in range(n):
        a, b = b, a + b
    return a


def powers(base: int, count: int) -> list[int]:
    value, values = 1, []
    while len(values) < count:
        values.append(value)
        value = value * base
    return values


def shrink(n: int) -> int:
    steps = 0
    while n > 2**62:
        n //= 3
        steps += 1
    return steps * 10**19 + n


def hash_text(text: str) -> int:
    h = 5381
    for ch in text:
        h = h * 33 + ord(ch)
    return h


def hash_masked(text: str) -> int:
    h = 14695981039346656037
    for ch in text:
        h = ((h ^ ord(ch)) * 1099511628211) & 0xFFFFFFFFFFFFFFFF
    return h


def lcg(seed: int, steps: int) -> int:
    for _ in range(steps):
        seed = (seed * 6364136223846793005 + 1442695040888963407) % 2**64
    return seed


print(factorials(26)[-7:])
print([fibonacci(n) for n in (0, 1, 90, 91, 92, 93, 94, 200)])
print(powers(-3, 45)[-5:])
print(shrink(2**62), shrink(2**63), shrink(10**30))
print(hash_text("the quick brown fox"), hash_text(""), hash_masked("the quick brown fox"), hash_masked(""))
print(lcg(1, 1), lcg(1, 1000), lcg(0, 0))
total = 0
for i in range(100):
    total += 2**57
    if total < 0:
        print("never")
print(total)
counter = 2**63 - 3
while counter < 2**63 + 3:
    print(counter, end=" ")
    counter += 1
print()
countdown = -(2**63) + 2
for _ in range(5):
    print(countdown, end=" ")
    countdown -= 1
print()
sums = [0]
for value in [2**62, 2**62, 2**62, -(2**63)]:
    sums.append(sums[-1] + value)
print(sums)
