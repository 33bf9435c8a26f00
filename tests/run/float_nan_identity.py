# nan: each float("nan") is an object of its own, and containers find an object by identity first.
import math
nan = float("nan")
print(nan in [nan], float("nan") in [nan], [nan] == [nan], [float("nan")] == [float("nan")], {nan, nan}, len({nan, float("nan")}))
d = {nan: 1}
print(d[nan], d.get(float("nan")), nan in d, float("nan") in d)
t = (nan, 1)
print(t == (nan, 1), t == (float("nan"), 1), nan is nan, nan == nan, math.nan is math.nan, nan is math.nan, math.nan in [nan], math.nan in [math.nan])
a = [float("nan") for i in range(3)]
print(a[0] in a[1:], a == a, a == list(a), a.index(a[2]), a.count(a[1]), a.count(nan))
print(hash(nan) == hash(nan), -nan in [nan], {float("nan"): i for i in range(3)})
s = set(a)
print(len(s), len(s | {a[0]}), len(s & set(a[:2])))
x: object = nan
y: object = float("nan")
print(x in [x], x in [y], x is y, x == x, (x,) == (x,), (x,) == (y,))
inf = math.inf
z = inf - inf
print(z in [z], z == z, repr(z), str(-z))
