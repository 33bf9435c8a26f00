# __repr__, __str__, __format__: which is used where; wrong results.
class A:
    def __repr__(self):
        return "repr of A"


class B(A):
    def __str__(self):
        return "str of B"


class C(B):
    def __format__(self, spec):
        return f"<{spec}>"


class Bad:
    def __repr__(self):
        return 5

    def __str__(self):
        return None

    def __format__(self, spec):
        return 1


class Plain:
    pass


for v in (A(), B(), C()):
    print(v, str(v), repr(v), [v], {1: v}, (v,), f"{v}", f"{v!r}", f"{v!s}", "%s %r" % (v, v), "{}".format(v))
print(f"{C():>10}", format(C(), "x"), "{:abc}".format(C()), format(C()))
for make in (lambda: repr(Bad()), lambda: str(Bad()), lambda: format(Bad()), lambda: f"{Plain():5}",
             lambda: print(Bad()), lambda: [Bad()].__repr__(), lambda: format(A(), "d")):
    try:
        print(make())
    except TypeError as e:
        print("TypeError:", e)
print(repr(Plain())[:28], str(Plain())[:20], Plain)
print(f"{B():}", ascii(B()), len(repr(Plain())) > 30)
