# Exceptions of the program: fields, super().__init__, str, args, hierarchy, attributes.
class AppError(Exception):
    """Base of all."""


class CodeError(AppError):
    def __init__(self, code, message="no message"):
        super().__init__(message)
        self.code = code

    def __str__(self):
        return f"[{self.code}] {self.args[0]}"


class NoSuper(Exception):
    def __init__(self, a, b):
        self.a, self.b = a, b


class Both(CodeError, ValueError):
    pass


class Exit(SystemExit):
    def __init__(self, text):
        self.text = text


class MyOS(OSError):
    def __init__(self, n, s, extra):
        super().__init__(n, s)
        self.extra = extra


class Stop(StopIteration):
    pass


class MyKey(KeyError):
    pass


for e in (AppError("plain", 1), CodeError(404), CodeError(500, "broken"), NoSuper(1, 2), Both(1, "m"), Exit("bye"),
          MyOS(2, "gone", "more"), Stop(7), MyKey("k")):
    print(type(e).__name__, str(e), repr(e), e.args, isinstance(e, AppError), isinstance(e, ValueError))
print(Exit("a").code, Stop(7).value, MyOS(2, "gone", "more").errno, MyOS(2, "gone", "x").extra, AppError.__doc__)
try:
    raise CodeError(1, "one")
except (ValueError, AppError) as e:
    print("caught", e, e.code, e.__class__.__name__)
try:
    raise Both
except TypeError as e:
    print(e)
try:
    try:
        {}["x"]
    except KeyError as e:
        raise CodeError(2, "two") from e
except CodeError as e:
    print(e, repr(e.__cause__), e.__suppress_context__)
e = AppError("x")
e.note = "attribute"
print(e.note, e.__dict__, CodeError(3).__dict__)
raise CodeError(9, "the last")
