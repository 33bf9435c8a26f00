def f(self, x=1): return (self, x)
b = f.__get__(5)
print(b(), b(7), f.__get__(None, int) is f)
class C:
    p = property(lambda self: 9)
    @classmethod
    def c(cls): return cls.__name__
    @staticmethod
    def s(): return "s"
print(C.__dict__["p"].__get__(C()), C.__dict__["c"].__get__(None, C)(), C.__dict__["s"].__get__(C())(), C.__dict__["p"].__get__(None, C) is C.p)
print(str.upper.__get__("abc")(), hasattr(f, "__get__"), hasattr(5, "__get__"), hasattr(len, "__get__"), hasattr(C.p, "__get__"))
g = [f, str.lower][0]
print(g.__get__(3)())
try:
    f.__get__(None)
except TypeError as e:
    print(e)
try:
    f.__get__()
except TypeError as e:
    print(e)
