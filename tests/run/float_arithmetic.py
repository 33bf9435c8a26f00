# Float arithmetic is IEEE double, digit for digit.
def newton(x: float) -> float:
    guess = x
    for _ in range(30):
        guess = (guess + x / guess) / 2
    return guess


def harmonic(n: int) -> float:
    total = 0.0
    for i in range(1, n + 1):
        total += 1 / i
    return total


def compound(amount: float, rate: float, years: int) -> list[float]:
    history = [amount]
    for _ in range(years):
        amount *= 1 + rate / 100
        history.append(amount)
    return history


print(0.1 + 0.2, 0.1 * 3, 1.1 * 1.1, 1 - 0.9, 1e16 + 1, 1e308 + 1e308, 1 / 3 + 1 / 3, 0.1 + 0.7, 4.35 * 100, 1.1 + 2.2)
print(newton(2), newton(10), newton(1e-8))
print(harmonic(10), harmonic(1000))
print(compound(100, 5, 3), compound(1, 0.1, 2))
print(5e-324 / 2, 5e-324 * 0.4, 1e-310 * 1e10, 2.2250738585072014e-308 / 4, 1e308 * 10)
print(9007199254740993.0, 0.1 + 0.1 + 0.1 == 0.3, 0.5 + 0.25 == 0.75, 1e23, 1e22 + 1, 123456789 * 1.000000001)
epsilon = 1.0
while 1.0 + epsilon / 2 != 1.0:
    epsilon /= 2
print(epsilon, epsilon == 2**-52)
x = 1.0
count = 0
while x > 0:
    x /= 2
    count += 1
print(count)
print(int(1e15 / 3), int(-7.99), int(1e18), int(1e19), int(2.0**62), int(-(2.0**63)), float(3) / 2)
print(3.7 // 1, -3.7 // 1, 3.7 % 1, round(3.7 % 1, 10), 1e16 % 3)
print(1.5 < 2 <= 2.0 != 3, 0.1 == 1 / 10, -0.0 == 0, 1e400 == float("inf"))
