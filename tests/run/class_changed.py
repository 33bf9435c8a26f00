class M:
    def __init__(self): self.x = 1
m = M()
M.extra = lambda self, k: (self.x, k)
print(m.extra(7))
class C:
    def __init__(self): self._d = 1
    @property
    def d(self): return self._d
    @d.setter
    def d(self, v): self._d = v
    @d.deleter
    def d(self): print("deleted"); self._d = 0
c = C()
c.d += 1
print(c.d)
del c.d
print(c.d)
setattr(c, "d", "text")
print(c.d)
class L(list): pass
def f(v):
    if isinstance(v, list):
        return "list", len(v)
    return "no"
print(f(L([1,2])), f([1]), f(3))
vs = [L("ab"), [1], 3, "x"]
for v in vs: print(f(v))
class E(Exception):
    def __init__(self):
        super().__init__("made")
try:
    raise E
except E as e:
    print(e)
class K:
    count = 0
    def __init__(self): type(self).count += 1; K.last = self
K(); K()
print(K.count, K.last.count)
class Sub(K): pass
Sub(); print(K.count, Sub.count)
def make(n):
    class T:
        v = n
        def get(self): return self.v, n
        def me(self): return __class__
    return T
A, B = make(1), make("b")
print(A().get(), B().get(), A().me() is A, B().me() is B)
class P:
    if True:
        def m(self): return "first"
    else:
        def m(self): return 2
    def m2(self): return 1
    m2 = 5
print(P().m(), P().m2)
class S:
    def clone(self): return type(self)()
    def clone2(self): return self.__class__()
class S2(S):
    def __init__(self): self.z = 4
print(S2().clone().z, S2().clone2().z, type(S().clone()).__name__)
