# An error that replaces another one inside a built-in function has no context; one in a handler has.
class Bad:
    def __iter__(self):
        raise TypeError("from __iter__")

    def __index__(self):
        raise TypeError("from __index__")

    def __len__(self):
        raise ValueError("from __len__")


class NotIterable:
    pass


cases = [lambda: bytes(NotIterable()), lambda: bytearray(NotIterable()), lambda: bytes([300]), lambda: bytes("text"), lambda: bytes(2.5),
         lambda: list(Bad()), lambda: [1][Bad()], lambda: len(Bad()), lambda: sum(NotIterable()), lambda: dict(3), lambda: dict([1]),
         lambda: "".join(3), lambda: "".join([1]), lambda: int("x"), lambda: int(NotIterable()), lambda: float("y"), lambda: [].index(1),
         lambda: {}["k"], lambda: set([[]]), lambda: tuple(5), lambda: max(3), lambda: sorted(4), lambda: zip(1), lambda: enumerate(2),
         lambda: map(len, 3), lambda: range("a"), lambda: "abc".split(1), lambda: b"x".join(["y"]), lambda: bytes.fromhex("zz"),
         lambda: next(iter([])), lambda: getattr(3, "nothing"), lambda: hash([]), lambda: ord("ab"), lambda: chr(-1), lambda: round("x"),
         lambda: isinstance(1, 2), lambda: issubclass(1, int), lambda: "%d" % "x", lambda: "{}".format(), lambda: format(1, "q")]
for number, case in enumerate(cases):
    try:
        case()
    except Exception as error:
        print(number, type(error).__name__, error, error.__context__, error.__cause__)
    else:
        print(number, "no error")
try:
    try:
        raise KeyError("outer")
    except KeyError:
        bytes(NotIterable())
except TypeError as error:
    print(repr(error.__context__), error.__suppress_context__)
