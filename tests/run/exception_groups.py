def show(e, depth=0):
    print("  " * depth + f"{type(e).__name__}: {e}")
    if isinstance(e, BaseExceptionGroup):
        for x in e.exceptions:
            show(x, depth + 1)
eg = ExceptionGroup("several", [ValueError(1), TypeError("t"), ExceptionGroup("inner", [ValueError(2), KeyError("k")])])
show(eg)
print(repr(eg), eg.message, eg.args[0], len(eg.exceptions), isinstance(eg, Exception))
match, rest = eg.split(ValueError)
show(match); show(rest)
print(eg.split(OSError), eg.subgroup(OSError))
show(eg.subgroup(lambda e: isinstance(e, KeyError)))
show(eg.subgroup((TypeError, KeyError)))
print(type(BaseExceptionGroup("b", [ValueError()])), type(BaseExceptionGroup("b", [KeyboardInterrupt()])))
for args in [("m",), ("m", []), ("m", 5), (1, [ValueError()]), ("m", [1]), ("m", [KeyboardInterrupt()]), ("m", {1: 2})]:
    try:
        ExceptionGroup(*args)
    except Exception as e:
        print(type(e).__name__, e)
def run(what):
    try:
        try:
            raise what
        except* ValueError as e:
            print("values", repr(e), [str(x) for x in e.exceptions])
        except* (TypeError, KeyError) as e:
            print("types", repr(e))
        else:
            print("else")
        finally:
            print("finally")
    except BaseException as e:
        print("left:"); show(e)
run(ValueError("naked"))
run(OSError("naked os"))
run(eg)
run(ExceptionGroup("x", [OSError(1), ValueError(3)]))
try:
    try:
        raise ExceptionGroup("y", [ValueError(1), TypeError(2)])
    except* ValueError:
        raise KeyError("new")
    except* TypeError:
        raise
except BaseException as e:
    show(e)
    print(repr(e.exceptions[0].__context__))
try:
    pass
except* ValueError:
    print("no")
else:
    print("else ran")
try:
    try:
        raise ExceptionGroup("z", [ValueError(1)])
    except* ExceptionGroup:
        pass
except TypeError as e:
    print(e)
class MyGroup(ExceptionGroup):
    def derive(self, excs):
        return MyGroup(self.message, excs)
a, b = MyGroup("mine", [ValueError(1), TypeError(2)]).split(TypeError)
print(type(a).__name__, type(b).__name__, a, b)
eg.add_note("a note")
print(eg.subgroup(ValueError).__notes__)
def f(n):
    x = 0
    try:
        if n == 1: raise ValueError
        if n == 2: raise ExceptionGroup("g", [TypeError(), ValueError()])
        x = 1
    except* ValueError:
        x += 10
    except* TypeError:
        x += 100
    return x
print(f(0), f(1), f(2))
for i in range(3):
    try:
        if i == 1:
            raise ValueError(i)
    except ValueError as err:
        break
try:
    print(err)
except NameError as e:
    print(e)
