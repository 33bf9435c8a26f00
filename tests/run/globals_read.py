import sys
x = 1
def f():
    return "f"
def g(name):
    return globals()[name]
print(g("x"), g("f")(), "x" in globals(), "nope" in globals())
x = 2
print(g("x"))
def h(a, b=2, *args, c=3, **kw):
    z = a
    if a > 100:
        never = 1
    def inner():
        return sorted(locals().items()), z
    print({k: v for k, v in locals().items() if k != "inner"})
    print(inner()[0])
    q = 5
    return sorted(locals())
print(h(1, 2, 3, c=4, d=5))
print([n for n in globals() if not n.startswith("__")])
print([n for n in dir() if not n.startswith("__")])
print(sys.modules["__main__"].x, sys.modules[__name__].f())
x += 1
print(getattr(sys.modules["__main__"], "x"))
def k():
    del globals_gone
globals_gone = 1
print("globals_gone" in globals())
del globals_gone
print("globals_gone" in globals())
commands = {n[4:]: v for n, v in globals().items() if n.startswith("cmd_")}
print(commands, vars() is globals(), locals() is globals())
print(globals().get("x"), globals()["__name__"], globals()["__doc__"])
