# A missing module is an ImportError where the program is ready for it.
try:
    import no_such_module_at_all
except ImportError as error:
    print(type(error).__name__, error)
try:
    from no_such_module_at_all.inner import thing
except ModuleNotFoundError as error:
    print(error)
    thing = None
print(thing)
try:
    import fast_json as json_module  # type: ignore
except ImportError:
    json_module = None
print(json_module is None)


def lazy(name: str) -> str:
    import another_missing_module  # type: ignore

    return another_missing_module.work(name)


try:
    lazy("x")
except ModuleNotFoundError as error:
    print(error, error.name)
try:
    from math import no_such_function  # type: ignore
except ImportError as error:
    print(str(error).split(" (")[0])
try:
    import math.inner  # type: ignore
except ImportError as error:
    print(error)
try:
    print(no_such_module_at_all)
except NameError as error:
    print(error)
try:
    import sys
except ImportError:
    print("never")
else:
    print("sys is there", sys.maxsize)
for attempt in range(2):
    try:
        lazy("again")
    except ImportError as error:
        print(attempt, error)
