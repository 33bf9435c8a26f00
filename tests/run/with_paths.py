import sys
class M:
    def __init__(s, n, swallow=False): s.n, s.swallow = n, swallow
    def __enter__(s): print("enter", s.n); return s.n
    def __exit__(s, *a): print("exit", s.n, a[0] and a[0].__name__); return s.swallow
with M(1) as a, M(2, True) as (b): raise ValueError
print(a, b)
def f():
    for i in range(3):
        with M(i) as x:
            if i == 1: continue
            if i == 2: return x
print(f())
class N:
    pass
try:
    with N(): pass
except TypeError as e: print(e)
l = [0, 0]
with M(3) as l[0], M(4) as l[1]: pass
print(l)
def g(n):
    try:
        with M(n):
            return n / 0
    finally:
        print("fin")
try: g(1)
except ZeroDivisionError as e: print(e, e.__context__)
try:
    raise ValueError("a") from KeyError("k")
except ValueError as e:
    print(repr(e.__cause__), e.__suppress_context__, e.__traceback__.tb_lineno, e.__traceback__.tb_next)
