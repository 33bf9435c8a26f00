# Operators through special methods: reflected ones, NotImplemented, the right operand's subclass first.
class Num:
    def __init__(self, n):
        self.n = n

    def __add__(self, other):
        print("Num.add", end=" ")
        if isinstance(other, Num):
            return Num(self.n + other.n)
        if isinstance(other, int):
            return Num(self.n + other)
        return NotImplemented

    def __radd__(self, other):
        print("Num.radd", end=" ")
        if isinstance(other, int):
            return Num(other + self.n)
        return NotImplemented

    def __iadd__(self, other):
        print("Num.iadd", end=" ")
        if isinstance(other, str):
            return NotImplemented
        self.n += other if isinstance(other, int) else other.n
        return self

    def __neg__(self):
        return Num(-self.n)

    def __pos__(self):
        return self

    def __abs__(self):
        return Num(abs(self.n))

    def __invert__(self):
        return Num(~self.n)

    def __pow__(self, other, modulus=None):
        return ("pow", self.n, other, modulus)

    def __rpow__(self, other):
        return ("rpow", other, self.n)

    def __matmul__(self, other):
        return ("matmul", self.n, other)

    def __divmod__(self, other):
        return ("divmod", other)

    def __rdivmod__(self, other):
        return ("rdivmod", other)

    def __repr__(self):
        return f"Num({self.n})"


class Sub(Num):
    def __radd__(self, other):
        print("Sub.radd", end=" ")
        return Sub(100)

    def __repr__(self):
        return f"Sub({self.n})"


class Plain(Num):
    pass


print(Num(1) + Num(2))
print(Num(1) + 2)
print(3 + Num(4))
print(Num(1) + Sub(2))
print(Num(1) + Plain(2))
print(Sub(1) + Num(2))
print(-Num(3), +Num(3), abs(Num(-3)), ~Num(3))
print(Num(2) ** 5, 5 ** Num(2), pow(Num(2), 3, 4), Num(1) @ 2)
print(divmod(Num(1), 2), divmod(3, Num(1)))
a = Num(5)
b = a
a += 2
print(a, b is a)
a += Num(1)
print(a)
for make in (lambda: Num(1) + "x", lambda: "x" + Num(1), lambda: 1.5 + Num(1), lambda: Num(1) - 1,
             lambda: Num(1) @ 1, lambda: 1 @ Num(1), lambda: [] + Num(1), lambda: pow(2, Num(1), 3),
             lambda: divmod("a", 2), lambda: Num(1) << 2, lambda: [1] * Num(2)):
    try:
        print(make())
    except TypeError as e:
        print("TypeError:", e)
try:
    a += "text"
except TypeError as e:
    print("TypeError:", e)
