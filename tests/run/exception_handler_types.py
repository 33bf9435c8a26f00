# except takes a class, a tuple of classes, a variable; anything else is a TypeError.
KINDS = (ValueError, KeyError)


def handle(error: BaseException, kinds: object) -> str:
    try:
        raise error
    except kinds as caught:  # type: ignore
        return f"caught {caught!r}"


print(handle(ValueError("v"), KINDS), handle(KeyError("k"), KINDS), handle(IndexError("i"), LookupError))
print(handle(ValueError("v"), Exception), handle(SystemExit(1), BaseException), handle(ValueError("v"), (KeyError, ValueError)))
for kinds in [(), (KeyError,), KeyError]:
    try:
        print(handle(ValueError("v"), kinds))
    except ValueError as error:
        print("not caught", error)
for wrong in [5, "ValueError", [ValueError], int, (ValueError("x"),), None]:
    try:
        print(handle(KeyError("k"), wrong))
    except TypeError as error:
        print(error)
try:
    raise ValueError("bare")
except:
    print("bare except")


def choose(flag: bool) -> type:
    return ValueError if flag else KeyError


for flag in (True, False):
    try:
        raise ValueError("chosen")
    except choose(flag):
        print("by function", flag)
    except ValueError:
        print("second", flag)
