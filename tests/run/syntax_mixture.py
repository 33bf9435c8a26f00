print(0x_ff, 0b1_0, 0o17, 1_000.5e-3, 1e400, -0.0, 1j, 1.5J, .5, 5., 1e-7, 123456789012345678.0, 1e16, 1e15)
print("a" 'b' """c""" r'\n', b'x'[0:], rb'\x', Rb"\y", u'u', f"{1}" "x" f'{2}', fr"\{3}")
print(..., Ellipsis, NotImplemented, __debug__, None is None)
print(repr("\x00\x7f\u00e9\u2028\U0001f600\ud800\N{BULLET}\'\""))
print(1 if [] else 2, not [], not not [1], 1 < 2 == 2, (1,) + (2,), 3 if 0 else 4 if 0 else 5)
try:
    assert False, (1, 2)
except AssertionError as e:
    print(e.args, e)
try:
    assert []
except AssertionError as e:
    print(repr(e))
print(isinstance(1, int | str), isinstance(None, int | None), issubclass(bool, int | str))
print({1, True, 1.0}, {1: "a", True: "b", 1.0: "c"}, {**{"a": 1}, "a": 2})
print([*range(3), *"ab"], (*[1], 2), {*[1, 2], 3})
print(list(reversed(range(5))), max(range(10), key=lambda x: -x))
print(10 ** -2, 2 ** 0.5, (-8) ** (1 / 3), -2 ** 2, 7 // -2, -7 % 3, 7.5 // 2, divmod(-7, 2), 1 << 70, -1 >> 3, ~5)
print(0.1 + 0.2, 1e22, 1e21, 123456.789e3, float("inf"), -float("inf"), float("nan"), 5e-324, 1.7976931348623157e308)
lambda: (yield)
x = lambda *a, k=1, **kw: (a, k, kw)
print(x(1, 2, k=3, z=4))
def f():
    global gg
    gg = 5
    def inner():
        global gg
        gg += 1
    inner()
    return gg
print(f(), gg)
def counter():
    n = 0
    def inc(by=1):
        nonlocal n
        n += by
        return n
    return inc
c = counter(); c(); print(c(5))
class A:
    x = 1
    y = [x for _ in range(2)] if False else x
    def f(self): return __class__
    z = lambda self: self.x
print(A.y, A().f(), A().z())
try:
    class B:
        q = [A.x + i for i in range(2)]
        r = [q for i in range(2)]
except NameError as e:
    print(e)
if True:
    pass; print("semi"); pass
else: pass
for i in (): pass
else: print("else")
while True:
    try: continue_ = 1; break
    finally: print("fin")
with open("/dev/null") as f1, open("/dev/null") as f2: print(f1.closed)
with (open("/dev/null") as f1, open("/dev/null") as f2,): pass
print(f1.closed, f2.closed)
def ann(x: int, *, y: "str" = "a") -> None: ...
print(ann(1))
print(f"{1 + 1!r:>{5}}|{'a':^5}|{3.14159:.2f}|{1000000:,}|{255:#x}|{'x'!r}|{{}}|{1:03d}|{-5:+}|{0.5:%}|{x.__name__=}")
print("%s %r %5.2f %-5d| %x %o %e %% %c" % ("s", "r", 3.14159, 42, 255, 8, 12345.678, 65))
print(chr(0x1F600), ord("é"), "é".encode(), b"\xc3\xa9".decode(), "ß".upper(), "İ".lower().encode())
