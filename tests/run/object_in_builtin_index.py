class N:
    def __init__(self, v): self.v = v
    def __divmod__(self, o): return ("dm", self.v, o)
    def __rdivmod__(self, o): return ("rdm", self.v, o)
    def __index__(self): return self.v
    def __pow__(self, o, m=None): return ("pow", self.v, o, m)
    def __rpow__(self, o, m=None): return ("rpow", self.v, o, m)

print(divmod(N(3), 3))
print(divmod(3, N(4)))
print("x" * N(3))
print(N(3) * "x")
print(b"x" * N(3))
print([1] * N(3))
print(N(2) * [1, 2])
print((1, 2) * N(2))
print("abc"[N(1)])
lst = [1, 2, 3]
print(lst[N(2)])
print((4, 5)[N(1)])
print(b"abc"[N(1)])
print(range(10)[N(3)])
print(lst[N(0):N(2)])
print("hello"[N(1):N(3)])
lst[N(0)] = 9
print(lst)
del lst[N(0)]
print(lst)
lst[N(0):N(1)] = [7, 8]
print(lst)
print(pow(N(3), 1, 2))
print(pow(N(3), 1))
print(pow(2, N(1)))
a = [0]
a *= N(3)
print(a)
s = "ab"
s *= N(2)
print(s)
print(list(range(N(3))))
print(list(range(N(1), N(5), N(2))))
print(hex(N(255)), bin(N(5)), oct(N(8)), chr(N(65)))
print(int(N(7)), float(N(7)), complex(N(7)))
print(bytes(N(3)))
print(round(3.14159, N(2)))
print(lst.pop(N(0)))
lst.insert(N(0), 5)
print(lst, lst.index(5, N(0)))
print("abc".center(N(9), "*"), "a-b-c".split("-", N(1)))
print([10, 20, 30][N(-1)])
import math
print(math.gcd(N(12), 18), math.factorial(N(5)), math.comb(N(5), N(2)), math.isqrt(N(17)), math.sqrt(N(16)))
for i in range(N(2)):
    print(i)
print(sum([N(1).v, 2]))
d = {N(1).v: 1}
print("%d %x %c" % (N(5), N(255), N(65)))
print(f"{3.14159:.{N(2).v}f}")
try:
    print(lst["a"])
except TypeError as e:
    print(e)
class M:
    pass
for f in (lambda: [1] * M(), lambda: "a"[M()], lambda: [1][M()], lambda: range(M()), lambda: divmod(M(), 1), lambda: pow(M(), 1), lambda: pow(2, 3, M()),
          lambda: hex(M()), lambda: int(M()), lambda: float(M()), lambda: complex(M()), lambda: abs(M()), lambda: round(M()), lambda: len(M()), lambda: hash(M()) and None, lambda: iter(M()),
          lambda: list(M()), lambda: reversed(M()), lambda: 1 in M(), lambda: M() < M(), lambda: sorted([M(), M()]), lambda: sum([M()]), lambda: max(M(), M()), lambda: -M(), lambda: ~M(), lambda: next(M()),
          lambda: dict(M()), lambda: ",".join(M()), lambda: print("x", file=M()), lambda: [1, 2][M():], lambda: bytes(M()), lambda: M()(), lambda: M()[0], lambda: M() + 1, lambda: 1 + M(), lambda: isinstance(1, M()), lambda: format(M(), "d"), lambda: "%d" % M(), lambda: bytes([M()]), lambda: chr(M()), lambda: set(M()), lambda: tuple(M()), lambda: zip(M()), lambda: map(len, M()), lambda: enumerate(M()), lambda: all(M()), lambda: any(M()), lambda: min(M()), lambda: open(M())):
    try:
        print(f())
    except TypeError as e:
        print(e)
    except AttributeError as e:
        print(e)
