# math on ints: gcd, lcm, isqrt, comb, perm, factorial, exact at any size.
import math

print(math.gcd(), math.gcd(12), math.gcd(-12, 18), math.gcd(0, 0), math.gcd(12, 18, 27), math.gcd(10**30, 6**40), math.gcd(0, -7))
print(math.lcm(), math.lcm(4), math.lcm(4, 6), math.lcm(-4, 6), math.lcm(0, 5), math.lcm(2, 3, 5, 7), math.lcm(10**20, 10**20 + 1))
print([math.isqrt(n) for n in (0, 1, 2, 3, 4, 99, 100, 10**20, 10**20 - 1, 2**63, 2**64 - 1)], math.isqrt(10**61))
print([math.comb(n, k) for n, k in ((5, 2), (5, 0), (5, 5), (5, 6), (0, 0), (52, 5), (100, 50))])
print([math.perm(n, k) for n, k in ((5, 2), (5, 0), (5, 5), (5, 6), (30, 25))], math.perm(6), math.perm(5, None))
print([math.factorial(n) for n in (0, 1, 5, 20, 21, 30)], len(str(math.factorial(300))))
for step in range(14):
    try:
        if step == 0:
            math.isqrt(-1)
        elif step == 1:
            math.isqrt(2.0)  # type: ignore
        elif step == 2:
            math.factorial(-1)
        elif step == 3:
            math.factorial(3.0)  # type: ignore
        elif step == 4:
            math.comb(-1, 2)
        elif step == 5:
            math.comb(5, -2)
        elif step == 6:
            math.perm(-5, 2)
        elif step == 7:
            math.perm(5, -2)
        elif step == 8:
            math.gcd(1.5, 2)  # type: ignore
        elif step == 9:
            math.lcm("4")  # type: ignore
        elif step == 10:
            math.comb(5)  # type: ignore
        elif step == 11:
            math.comb(5.0, 2)  # type: ignore
        elif step == 12:
            math.factorial("5")  # type: ignore
        else:
            math.isqrt()  # type: ignore
    except (ValueError, TypeError) as error:
        print(step, type(error).__name__, error)
