# Loops in which ints become floats, floats stay floats, and nobody is coerced too early.
def average(values):
    total = 0
    for value in values:
        total += value
    return total / len(values) if values else 0


def running(values):
    out = []
    total = 0
    for value in values:
        total += value
        out.append(total)
    return out


def interest(amount, rate, years):
    for _ in range(years):
        amount += amount * rate
    return amount


def maximum(values):
    best = float("-inf")
    for value in values:
        if value > best:
            best = value
    return best


def power_sum(n, exponent):
    return sum(i**exponent for i in range(1, n + 1))


def bisect(low, high):
    steps = []
    while high - low > 1:
        middle = (low + high) / 2
        steps.append(middle)
        low = middle
    return steps


print(average([1, 2, 3, 4]), average([1.5]), average([]), average([2**60, 1]))
print(running([1, 2.5, 3]), running([1, 2]), running([0.5, 0.5, 1]), running([2**62, 2**62, 0.0]))
print(interest(100, 0.5, 3), interest(100, 1, 3), interest(1, 2, 45), interest(100, 0, 2))
print(maximum([1, 3, 2]), maximum([1.5, 1]), maximum([]), maximum([2**70, 1e10]), maximum([True, False]))
print(power_sum(3, 2), power_sum(3, 0.5), power_sum(3, -1), power_sum(20, 15))
print(bisect(0, 10), bisect(0, 1))
x = 0
y = 0.0
for i in range(5):
    x += i
    y += i
    print(x, y, x == y, x * 0.5, y // 2, x // 2)
n = 10
while n > 1:
    n = n / 3
    print(n)
k = 1
for _ in range(3):
    k *= 10
    print(k, k / 10, k // 10, -k // 3, -k % 3, k**-1)
count = 0
t = 0
while t < 1:
    t += 0.25
    count += 1
print(t, count)
scale = 1
for factor in (2, 3, 0.5, 4):
    scale *= factor
print(scale, type(scale).__name__)
