# contextlib: managers made of generators, suppress, closing, redirects, ExitStack.
import contextlib
import io
from contextlib import ExitStack, closing, contextmanager, nullcontext, redirect_stdout, suppress


@contextmanager
def tag(name):
    print(f"<{name}>")
    try:
        yield name.upper()
    finally:
        print(f"</{name}>")


with tag("a") as value, tag("b"):
    print(value)
try:
    with tag("c"):
        raise ValueError("inside")
except ValueError as e:
    print("caught", e)


@contextmanager
def swallow():
    try:
        yield
    except KeyError as e:
        print("swallowed", e)


with swallow():
    {}["k"]
print("after")


@contextmanager
def never():
    if False:
        yield


@contextmanager
def twice():
    yield 1
    yield 2


for make in (never, twice):
    try:
        with make():
            print("body")
    except RuntimeError as e:
        print(e)


@tag("deco")
def work(x):
    return x * 2


print(work(4), work(5), tag.__name__)
with suppress(FileNotFoundError, ZeroDivisionError):
    print(1 / 0)
with suppress():
    print("nothing to suppress")
with nullcontext(5) as n:
    print(n)


class Door:
    def __init__(self, name):
        self.name = name

    def close(self):
        print("closed", self.name)


with closing(Door("d")) as d:
    print(d.name)
out = io.StringIO()
with redirect_stdout(out):
    print("hidden")
print(repr(out.getvalue()))
with ExitStack() as stack:
    names = [stack.enter_context(tag(t)) for t in ("x", "y")]
    stack.callback(print, "callback", 1, sep="-")
    print(names)
with ExitStack() as stack:
    stack.enter_context(suppress(ValueError))
    stack.callback(print, "leaving")
    raise ValueError("gone")
print("end")
