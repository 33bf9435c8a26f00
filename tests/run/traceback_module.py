# The module traceback: the text of an exception, its pieces, chains, limits, what has no exception.
import io
import sys
import traceback


class Failure(Exception):
    pass


def divide(n: int) -> int:
    return n // 0


def outer(n: int) -> int:
    try:
        return divide(n)
    except ZeroDivisionError as error:
        raise Failure("outer", n) from error


def recurse(n: int) -> int:
    return 1 // n + recurse(n - 1)


try:
    outer(3)
except Failure as failure:
    print(traceback.format_exc())
    pieces = traceback.format_exception(failure)
    print(len(pieces), all(piece.endswith("\n") for piece in pieces))
    print(pieces == traceback.format_exception(type(failure), failure, failure.__traceback__))
    print(traceback.format_exception(failure, chain=False))
    print(traceback.format_exception(failure, limit=1))
    print(traceback.format_exception(failure, limit=-1, chain=False))
    print(traceback.format_exception(failure, limit=0))
    print(traceback.format_exception_only(failure))
    print(traceback.format_exception_only(type(failure), failure))
    out = io.StringIO()
    traceback.print_exc(file=out)
    traceback.print_exception(failure, file=out, limit=1)
    print(out.getvalue())
    traceback.print_exc()

try:
    recurse(10)
except ZeroDivisionError:
    print(traceback.format_exc())
    print(traceback.format_exc(limit=5))

try:
    {}["key"]
except KeyError:
    try:
        nothing  # a name that does not exist: the module makes no suggestions
    except NameError:
        traceback.print_exc(file=sys.stdout)

print(traceback.format_exception_only(ValueError()))
noted = ValueError("text\nsecond line")
noted.add_note("a note")
print(traceback.format_exception_only(noted))
print(traceback.format_exception(noted))
print(repr(traceback.format_exc()))
print(traceback.format_exception(None), traceback.format_exception_only(None))
for wrong in (3, "text", ValueError):
    try:
        traceback.format_exception(wrong)
    except TypeError as error:
        print(error)
