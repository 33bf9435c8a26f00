# inf, nan and -0.0 follow IEEE 754 in comparison and arithmetic.
inf = float("inf")
nan = float("nan")
zero = 0.0
minus = -0.0
print(inf > 1e308, -inf < -1e308, inf == inf, inf > 10**400, -inf < -(10**400))
print(nan == nan, nan != nan, nan < 1, nan > 1, nan <= nan, not nan)
print(zero == minus, str(minus), minus + zero, minus - zero, minus * 1, -zero, 0 * -1.0)
print(inf + 1, inf - 1e308, inf * -2, 1 / inf, -1 / inf, inf // 1, inf % 2)
print(5.0 % inf, -5.0 % inf, 5.0 // inf, -5.0 // inf)
print(nan in [nan], [nan] == [nan], nan in [float("nan")], [float("nan")] == [float("nan")])
print(max(1.0, nan), max(nan, 1.0), min(1.0, nan), min(nan, 1.0))
print(sorted([3.0, inf, -inf, 0.0, -1.0]))
print(max(0.0, -0.0), max(-0.0, 0.0), min(0.0, -0.0), min(-0.0, 0.0))
print(abs(minus), abs(-inf), bool(nan), bool(minus), bool(inf))
for text in ["inf", "-Infinity", " NaN ", "+inf", "iNf", "infin", "nan1"]:
    try:
        print(repr(text), float(text))
    except ValueError as error:
        print(error)
try:
    print(int(inf))
except OverflowError as error:
    print(error)
try:
    print(int(nan))
except ValueError as error:
    print(error)
try:
    print(1.0 / zero)
except ZeroDivisionError as error:
    print(error)
