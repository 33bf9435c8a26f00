def outer():
    def f():
        global g
        def g(): pass
        class K:
            def m(self): pass
        return K
    return f
print(outer()().m.__qualname__, g.__qualname__, outer().__qualname__)
def h():
    global C
    class C:
        def m(self): pass
h()
print(C.__qualname__, C.m.__qualname__)
def f2bad():
    (no_such_global): int
    print(no_such_global)
try:
    f2bad()
except NameError as e:
    print(type(e), e)
no_such_global = 4
f2bad()
class C2:
    (no_such_global): str
    print(no_such_global)
def f3():
    (y): int = 5
    return y
print(f3())
