import sys

def where():
    f = sys._getframe(1)
    return f.f_code.co_name, f.f_lineno

def f(x):
    print(where())
    y = [where() for _ in range(2)]
    print(y)
    return where()

class C:
    print(where())
    def m(self):
        return where()

def g():
    yield where()
    yield where()

print(f(1), C().m(), list(g()))
print((lambda: where())())
fr = sys._getframe()
print(fr.f_code.co_name, fr.f_back, fr.f_lineno, fr.f_code.co_filename == __file__)
print(fr is sys._getframe())

def h():
    f = sys._getframe()
    names = []
    while f:
        names.append((f.f_code.co_name, f.f_code.co_qualname, f.f_lineno, f.f_code.co_firstlineno))
        f = f.f_back
    return names

def outer():
    def inner():
        return [h() for i in range(1)][0]
    return inner()
for row in outer():
    print(row)

def keep():
    return sys._getframe()
k = keep()
print(k.f_code.co_name, k.f_back.f_code.co_name, k.f_lineno)
try:
    sys._getframe(100)
except ValueError as e:
    print(e)
try:
    1 / 0
except ZeroDivisionError as e:
    tb = e.__traceback__
    print(tb.tb_frame.f_lineno, tb.tb_frame.f_code.co_name, tb.tb_frame is sys._getframe())

def bad():
    raise KeyError("x")
def mid():
    bad()
try:
    mid()
except KeyError as e:
    tb = e.__traceback__
    while tb:
        print(tb.tb_lineno, tb.tb_frame.f_code.co_name, tb.tb_frame.f_lineno)
        last = tb
        tb = tb.tb_next
    fr = last.tb_frame
    while fr:
        print("back", fr.f_code.co_name)
        fr = fr.f_back
gg = g()
print(gg.gi_frame.f_lineno)
next(gg)
print(gg.gi_frame.f_lineno, gg.gi_frame.f_code.co_name)
list(gg)
print(gg.gi_frame)
print(sorted(set(where.__code__.co_varnames)))
print(sys._getframe().f_globals["__name__"], fr)
def caller_name():
    return sys._getframe(1).f_globals.get("__name__")
print(caller_name())
