import traceback
class C:
    def __enter__(self): return self
    def __exit__(self, *a):
        raise ValueError("x")
class D:
    def __enter__(self): raise KeyError(1)
    def __exit__(self, *a):
        pass
def f():
    with C():
        1 / 0
def g():
    with C() as a, C() as b:
        pass
def h():
    with C(): pass
def i():
    with D() as d:
        pass
def j():
    x = 1; 
    with (C() as a,
          C() as b): pass
for k in (f, g, h, i, j):
    try:
        k()
    except Exception:
        traceback.print_exc()
