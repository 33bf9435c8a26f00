class A:
    def f(self, __x, *, __k=1):
        return __x + __k
    def g(self):
        def inner(__y): return __y
        return inner(5), [__z for __z in [1]]
    class __B: pass
    def h(self):
        try: raise ValueError("v")
        except ValueError as __e: return str(__e)
    def i(self):
        import math as __m
        return __m.floor(2.5)
print(A().f(1, _A__k=5), A().g(), A().h(), A().i(), hasattr(A, "_A__B"))
class _B:
    def __private(self): return "private"
    def call(self): return self.__private(), self.__private.__name__, self.__private.__qualname__
    __attr = 5
    def set(self):
        self.__late = 1
        global __g
        __g = 2
        return self.__attr, sorted(vars(self)), __g
    def lam(self): return (lambda __v: __v)(3), (lambda *, __w=4: __w)()
b = _B()
print(b.call(), b.set(), b.lam(), [n for n in dir(_B) if "B_" in n], _B__g)
class C(_B):
    def __private(self): return "C's"
print(C().call(), C()._C__private())
class __D:
    def __f(self): return "f"
    def g(self): return self.__f()
print(__D().g(), [n for n in vars(__D) if n.endswith("f")])
