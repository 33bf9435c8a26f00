class Meta(type):
    registry = {}
    def __new__(mcs, name, bases, ns, **kw):
        print("new", name, [b.__name__ for b in bases], sorted(k for k in ns if not k.startswith("__")), kw)
        cls = super().__new__(mcs, name, bases, ns)
        mcs.registry[name] = cls
        return cls
    def __init__(cls, name, bases, ns, **kw):
        super().__init__(name, bases, ns)
        cls.inited = True
    def __call__(cls, *args, **kw):
        print("call", cls.__name__, args)
        return super().__call__(*args, **kw)
    def __instancecheck__(cls, x): return x == 42 or type.__instancecheck__(cls, x)
    def __len__(cls): return 7
    def __iter__(cls): return iter([1, 2])
    def __getitem__(cls, k): return k * 2
    def __contains__(cls, k): return k == 3
    def meth(cls): return cls.__name__
    @property
    def prop(cls): return "prop of " + cls.__name__
    def __repr__(cls): return "<" + cls.__name__ + ">"
class A(metaclass=Meta):
    x = 1
    def __init__(self, v=0): self.v = v
    def get(self): return self.v + self.x
class B(A, flag=True):
    y = 2
    def get(self): return super().get() * 10
b = B(5)
print(b.get(), b.v, A.inited, len(A), list(B), A[4], 3 in A, A.meth(), B.prop, A, [B])
print(isinstance(42, A), isinstance(b, A), isinstance(3, A), type(B), type(b), sorted(Meta.registry))
class Ordered(type):
    @classmethod
    def __prepare__(mcs, name, bases, **kw):
        d = {}
        d["prepared"] = name
        return d
class O(metaclass=Ordered):
    z = prepared + "!"
    a = 1
print(O.z, O.prepared, list(O.__dict__)[:4])
T = type("T", (A,), {"k": 3, "f": lambda self: self.k})
print(T, T().f(), type(T))
U = type("U", (), {"__init__": lambda self, q: setattr(self, "q", q), "__repr__": lambda self: f"U({self.q})"})
print(U(4), U.__name__, U.__module__)
