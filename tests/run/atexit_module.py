# The module atexit: order, arguments, what is raised, what is registered meanwhile.
import atexit


def show(*args: object, **kwargs: object) -> None:
    print("show", args, kwargs)


@atexit.register
def last() -> None:
    print("last")
    atexit.register(show, "registered at exit")


class Failing:
    def __call__(self) -> None:
        raise ValueError("in a callback")

    def __repr__(self) -> str:
        return "<failing>"


fails = Failing()

atexit.register(show, 1, 2, key="value")
print(atexit.register(fails) is fails)
print(atexit.register(show) is show)
atexit.register(show, "gone")
atexit.unregister(print)
try:
    atexit.register(3)
except TypeError as error:
    print(error)
atexit.register(len)
print("end of the program")
raise KeyError("uncaught")
