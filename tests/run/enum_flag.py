from enum import Flag, IntFlag, auto
class Perm(Flag):
    R = 4
    W = 2
    X = 1
    RW = R | W
p = Perm.R | Perm.X
print(p, repr(p), Perm.RW, Perm.R in p, Perm.W in p, list(p), len(p), bool(Perm.R & Perm.W), Perm(0), repr(Perm(0)), p.value, p.name)
print(~Perm.R, Perm.R ^ Perm.RW, p & ~Perm.X, Perm(6) is Perm.RW, Perm(7), list(Perm), Perm.RW.name, Perm, p is Perm(5))
try: Perm(8)
except ValueError as e: print(e)
try: Perm.R | 1
except TypeError as e: print(e)
class A(Flag):
    ONE = auto()
    TWO = auto()
    FOUR = auto()
print([a.value for a in A], A.ONE | A.FOUR, (A.ONE | A.TWO).value)
class I(IntFlag):
    A = 1
    B = 2
    C = 4
i = I.A | I.C
print(i, repr(i), i + 1, i == 5, I.A | 8, repr(I.A | 8), isinstance(i, int), ~I.A, I(3), repr(I(0)), I.B in I(3), [x for x in I(7)], f"{i}", i & 4)
d = {Perm.R: "r", Perm.R | Perm.W: "rw"}
print(d[Perm.RW], sorted(x.name for x in Perm))
state = Perm(0)
for q in Perm: state |= q
print(state, state == Perm.R | Perm.W | Perm.X)
from enum import STRICT, KEEP
class St(Flag, boundary=STRICT):
    A = 1
    B = 2
try: St(4)
except ValueError as e: print(e)
class Kp(Flag, boundary=KEEP):
    A = 1
print(Kp(5), repr(Kp(4)), Perm(8), Perm(-2))
