class A:
    def __init__(self): self.x = 1
    def hi(self): return "A"
class B:
    def hi(self): return "B"
a = A()
a.__class__ = B
print(a.hi(), a.x, type(a).__name__, isinstance(a, A))
try: a.__class__ = 3
except TypeError as e: print(e)
try: a.__class__ = int
except TypeError as e: print(e)
print(vars(a), a.__dict__)
a.__dict__["y"] = 5
print(a.y, sorted(vars(a)))
a.__dict__ = {"z": 1}
print(a.z, hasattr(a, "x"))
def deco(cls):
    cls.added = 42
    old = cls.__init__
    def __init__(self, *args):
        old(self, *args); self.wrapped = True
    cls.__init__ = __init__
    return cls
@deco
class D:
    def __init__(self, v): self.v = v
print(D(3).v, D(3).wrapped, D.added)
def timed(cls):
    for name, m in list(cls.__dict__.items()):
        if callable(m) and not name.startswith("__"):
            def make(m):
                def w(self, *a): return ("timed", m(self, *a))
                return w
            setattr(cls, name, make(m))
    return cls
@timed
class T:
    def run(self, x): return x * 2
print(T().run(4))
def singleton(cls):
    insts = {}
    def get(*a):
        if cls not in insts: insts[cls] = cls(*a)
        return insts[cls]
    return get
@singleton
class Conf:
    def __init__(self): self.n = 0
Conf().n += 1; print(Conf().n, Conf() is Conf())
class X: pass
class Y(X): pass
class Z(X): pass
try:
    class W(X, Y): pass
except TypeError as e: print(e)
try:
    class W2(Y, Y): pass
except TypeError as e: print(e)
try:
    class W3(int, str): pass
except TypeError as e: print(e)
try:
    class W4(bool): pass
except TypeError as e: print(e)
class M1:
    def f(self): return ["M1"] + (super().f() if hasattr(super(), "f") else [])
class M2:
    def f(self): return ["M2"]
class M3(M1, M2): pass
print(M3().f(), [c.__name__ for c in M3.__mro__], M3.__bases__, X.__subclasses__())
class Priv:
    def __init__(self): self.__v = 1
    def get(self): return self.__v
    def __hid(self): return "hid"
    def call(self): return self.__hid()
p = Priv(); print(p.get(), p.call(), p._Priv__v, sorted(p.__dict__))
class Op:
    def __init__(self, v): self.v = v
    def __add__(self, o): return Op(self.v + (o.v if isinstance(o, Op) else o))
    __radd__ = __add__
    def __iadd__(self, o): self.v += 100; return self
    def __getitem__(self, k): return k
    def __call__(self, *a, **k): return (a, k)
    def __contains__(self, x): return x == self.v
    def __len__(self): return 3
    def __bool__(self): return False
    def __bytes__(self): return b"op"
    def __complex__(self): return 1j
    def __int__(self): return 7
    def __index__(self): return 2
    def __trunc__(self): return 5
    def __floor__(self): return 4
    def __ceil__(self): return 6
    def __reversed__(self): return iter("rev")
    def __length_hint__(self): return 10
    def __format__(self, s): return "fmt:" + s
    def __dir__(self): return ["b", "a"]
    def __sizeof__(self): return 99
o = Op(1); o += 5
print((o + 1).v, (1 + o).v, o.v, o[1:2], o[1, 2], o(1, k=2), 101 in o, len(o), bool(o), bytes(o), complex(o), int(o), [0, 1, 9][o], list(reversed(o)), f"{o:x}", dir(o))
import math
print(math.trunc(o), math.floor(o), math.ceil(o), hex(o))
print(sum([Op(1), Op(2)]).v)
