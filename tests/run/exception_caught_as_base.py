"""An exception caught by a class of the library is still of its own class: its methods, overridden ones too, and isinstance."""


class Own(ValueError):
    def __init__(self, code, *more):
        super().__init__(code, *more)
        self.code = code

    def describe(self, prefix="own"):
        return f"{prefix} {self.code}"

    def add_note(self, note):
        return f"kept: {note}"

    def with_traceback(self, traceback):
        return "no traceback"

    @property
    def doubled(self):
        return self.code * 2

    def __str__(self):
        return f"<{self.code}>"


class Both(KeyError, AttributeError):
    def describe(self, prefix="both"):
        return prefix + str(len(self.args))


class Group(ExceptionGroup):
    def derive(self, excs):
        return "derived"

    def describe(self, prefix="group"):
        return [prefix, *self.exceptions]


class Interrupt(BaseException):
    def describe(self, prefix="interrupt"):
        return prefix


def make(kind):
    try:
        if kind in (Group, ExceptionGroup, BaseExceptionGroup):
            raise kind("message", [ValueError(1)])
        raise kind(21)
    except BaseException as e:
        return e


def kinds(e):
    names = []
    for kind in (Exception, LookupError, KeyError, AttributeError, BaseExceptionGroup, ExceptionGroup, Own, Both, Group, Interrupt, OSError):
        if isinstance(e, kind):
            names.append(kind.__name__)
    return names


for kind in (Own, Both, Group, Interrupt, ExceptionGroup, KeyError, ValueError):
    e = make(kind)
    print(kind.__name__, kinds(e), hasattr(e, "describe"))
    print(e.add_note("note"), repr(e.with_traceback(None)), str(e))
    if isinstance(e, BaseExceptionGroup):
        print(repr(e.derive([KeyError("k")])))
    if not isinstance(e, Exception):
        print("no Exception")
    if isinstance(e, LookupError) and isinstance(e, AttributeError):
        print("both", e.args)
    try:
        print(e.describe(), e.describe("x"))
    except AttributeError as error:
        print(error)
try:
    raise Own("y")
except ValueError as v:
    print(v.add_note("n"), v.describe(prefix="p"), v.doubled, v.code)
try:
    raise Both("k", 2)
except LookupError as v:
    print(v.describe(), v.args)
try:
    raise Group("g", [OSError("o")])
except Exception as v:
    print(v.describe(), v.derive([]) if isinstance(v, BaseExceptionGroup) else None)
