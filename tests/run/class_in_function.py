def make(base, n):
    class T(base):
        def hi(self):
            return [n] + super().hi()
        @classmethod
        def c(cls): return super().c() + n
        @staticmethod
        def s(): return __class__.__name__
        def __init__(self, *a):
            super().__init__(*a)
            self.n = n
    return T
class Base:
    def __init__(self, *a): self.a = a
    def hi(self): return [0]
    @classmethod
    def c(cls): return 0
A = make(Base, 1)
B = make(A, 2)
C = make(B, 3)
print(C().hi(), C.c(), A(1).hi(), B(1, 2).a, B(1).n, A.s())
classes = []
for i in range(3):
    class X(Base):
        k = i
        def hi(self): return [self.k] + super().hi()
    classes.append(X)
print([x().hi() for x in classes])
class Outer:
    class Inner(Base):
        def hi(self): return ["inner"] + super().hi()
    def go(self): return self.Inner().hi()
print(Outer().go(), Outer.Inner.__qualname__)
class D(Base):
    def hi(self):
        return [x for x in super(D, self).hi()] + list(map(lambda q: q, super().hi()))
    def nested(self):
        def inner(): return super(D, self).hi()
        def inner2(): return __class__
        return inner(), inner2() is D
print(D().hi(), D().nested())
x = 5
def g(flag):
    class Z:
        if flag: x = 1
        y = x
    return Z
print(g(True).y, g(False).y, hasattr(g(False), "x"))
