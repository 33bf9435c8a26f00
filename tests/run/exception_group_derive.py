"""split, subgroup and derive of exception groups keep context, cause, notes and traceback."""


class Mine(ExceptionGroup):
    def derive(self, excs):
        return Mine(self.message + "'", excs)


class Wrong(ExceptionGroup):
    def derive(self, excs):
        return ValueError("no group")


class Raising(ExceptionGroup):
    def derive(self, excs):
        raise LookupError("derive")


def make(kind, *errors):
    try:
        try:
            1 / 0
        except ZeroDivisionError:
            try:
                raise KeyError("cause")
            except KeyError as cause:
                raise kind("message", list(errors)) from cause
    except BaseExceptionGroup as group:
        group.add_note("a note")
        return group


def describe(group):
    if group is None:
        return None
    notes = getattr(group, "__notes__", None)
    return (type(group).__name__, group.message, [repr(e) for e in group.exceptions], repr(group.__context__), repr(group.__cause__),
            group.__suppress_context__, notes, group.__traceback__ is not None)


for kind in (ExceptionGroup, BaseExceptionGroup, Mine):
    group = make(kind, ValueError(1), TypeError(2), ValueError(3))
    for part in group.split(ValueError):
        print(describe(part))
        if part:
            print(part.__notes__ is group.__notes__, part.__traceback__ is group.__traceback__)
    print(describe(group.subgroup(TypeError)), group.subgroup(group.__class__) is group, group.subgroup(OSError))
    print(describe(group.subgroup(lambda e: isinstance(e, ValueError) and e.args[0] == 3)), describe(group.derive([OSError("d")])))
    print([describe(part) for part in group.split(lambda e: True)][1], [describe(part) for part in group.split((KeyError, OSError))][0])

nested = ExceptionGroup("outer", [ValueError(1), make(Mine, TypeError(2), ValueError(3)), ExceptionGroup("inner", [OSError(4)])])
match, rest = nested.split((ValueError, OSError))
print(match, [describe(e) if isinstance(e, BaseExceptionGroup) else e for e in match.exceptions])
print(rest, [describe(e) if isinstance(e, BaseExceptionGroup) else e for e in rest.exceptions])
plain = ExceptionGroup("plain", [ValueError(1), TypeError(2)])
print(describe(plain.split(ValueError)[0]), describe(plain.split(ValueError)[1]))
for kind in (Wrong, Raising):
    for action in (lambda g: g.split(ValueError), lambda g: g.subgroup(TypeError), lambda g: g.subgroup(KeyError)):
        try:
            print(action(kind("w", [ValueError(), TypeError()])))
        except Exception as e:
            print(kind.__name__, type(e).__name__, e)
for condition in (5, "ValueError", (ValueError, 5), [ValueError], None):
    try:
        print(plain.split(condition))
    except Exception as e:
        print(type(e).__name__, e)
for arguments in ((), ("m",), ("m", []), ("m", 5), (5, [ValueError()]), ("m", [5]), ("m", [ValueError]), ("m", (ValueError(1),)), ("m", [KeyboardInterrupt()]),
                  ("m", [ValueError()], 3)):
    for kind in (ExceptionGroup, BaseExceptionGroup):
        try:
            print(repr(kind(*arguments)))
        except Exception as e:
            print(kind.__name__, type(e).__name__, e)
try:
    try:
        raise ExceptionGroup("g", [ValueError("v"), TypeError("t"), ExceptionGroup("h", [ValueError("w"), OSError("o")])])
    except* ValueError as caught:
        print("caught", caught.exceptions, repr(caught.__context__))
        raise LookupError("in handler")
    except* TypeError as caught:
        print("caught", caught.exceptions)
except BaseExceptionGroup as group:
    print(repr(group), [repr(e.__context__) for e in group.exceptions])
