# isinstance and issubclass as methods of type, id() of what is no object, and their errors.
class A:
    pass


class B(A):
    pass


print(type.__subclasscheck__(A, B), A.__subclasscheck__(B), A.__subclasscheck__(int), A.__instancecheck__(B()), int.__instancecheck__(True))
print(type.__instancecheck__(A, B()), type.__instancecheck__(B, A()), object.__subclasscheck__(type))
for call in (lambda: A.__subclasscheck__(3), lambda: type.__subclasscheck__(A, A()), lambda: issubclass(3, A), lambda: issubclass(A, 3),
             lambda: isinstance(3, "x"), lambda: isinstance(3, (int, 4)), lambda: isinstance("x", (int, 4)), lambda: issubclass(A, (int, "B")),
             lambda: isinstance(1), lambda: issubclass()):
    try:
        print(call())
    except TypeError as error:
        print("TypeError:", error)
print(isinstance(B(), (int, (str, (A,)))), issubclass(bool, (str, int)), isinstance(None, type(None)), isinstance(3, int | None))
a, b = A(), A()
ids = [id(x) for x in (None, True, False, a, b, A, B, len, "text", [], [])]
print(len(set(ids[:9])), id(None) == id(None), id(a) == id(a), id(a) != id(b), id(3) == id(3), all(i > 0 for i in ids))
print(id(None) != id(True), id(a) != id(None), {id(a): "a"}[id(a)], id(2.5) != id(3.5), isinstance(id(None), int))
