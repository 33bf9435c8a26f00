# Exception classes defined in one module, raised in another, caught in a third.
import errors
from errors import AppError, NotFound
from service import fetch, guarded

for key in ["good", "missing", "broken", "", "odd"]:
    try:
        print(key, fetch(key))
    except NotFound as error:
        print("NotFound", error, error.args)
    except AppError as error:
        print("AppError", type(error).__name__, error, repr(error.__cause__))
    except ValueError as error:
        print("ValueError", error)
print(guarded("good"), guarded("missing"), guarded("broken"))
print(isinstance(NotFound("x"), errors.AppError), NotFound is errors.NotFound, NotFound("q"), repr(errors.Broken(1, 2)))
print(type(NotFound("x")), errors.AppError, errors.describe(KeyError("k")))


class Mine(errors.NotFound):
    pass


try:
    raise Mine("derived here")
except errors.AppError as error:
    print(type(error), error)
print(errors.describe(Mine("m")))
