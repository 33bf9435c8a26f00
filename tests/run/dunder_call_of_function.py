def f(a): return a
print(f.__call__(a=42))
ba = bytearray()
bytearray.__init__(ba, 'abc\xbd\u20ac', encoding='latin1', errors='replace')
print(ba)
l = [1]
list.__init__(l, (2, 3))
print(l)
d = {}
dict.__init__(d, a=1)
print(d)


class C:
    def m(self, x):
        return (type(self).__name__, x)

    @classmethod
    def c(cls, x):
        return (cls.__name__, x)


print(C().m.__call__(1), C().m.__func__(C(), 2), C.c.__func__(C, 3), C.c.__call__(4))
print((lambda x: x + 1).__call__(5), f.__call__.__call__(6), len.__call__([1, 2]))
