class Base:
    subs = []
    def __init_subclass__(cls, /, tag=None, **kw):
        super().__init_subclass__(**kw)
        cls.tag = tag
        Base.subs.append(cls.__name__)
class A(Base, tag="a"): pass
class B(A, tag=5): pass
class C(Base): pass
print(Base.subs, A.tag, B.tag, C.tag)
class Field:
    def __set_name__(self, owner, name):
        self.name = name; self.owner = owner.__name__
    def __get__(self, obj, owner):
        if obj is None: return self
        return obj.__dict__.get(self.name, "unset")
    def __set__(self, obj, v): obj.__dict__[self.name] = v
class R:
    a = Field(); b = Field()
r = R(); r.a = 3
print(r.a, r.b, R.a.owner, R.b.name)
class G:
    def __class_getitem__(cls, k): return (cls.__name__, k)
print(G[int], G["x"])
try:
    class Bad(Base, nope=1, tag=2): pass
except TypeError as e: print(e)
class Sing:
    _inst = None
    def __new__(cls, *args):
        if cls._inst is None:
            cls._inst = super().__new__(cls)
            cls._inst.n = 0
        return cls._inst
    def __init__(self, v): self.n += v
a = Sing(1); b = Sing(2)
print(a is b, a.n)
bases = (Base,)
class S(*bases, tag="star"): pass
print(S.tag, S.__mro__)
kw = {"tag": "kws"}
class S3(Base, **kw): pass
print(S3.tag)
