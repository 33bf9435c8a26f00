# Handlers in loops start afresh: the context is the exception being handled, not an old one.
def fail(n: int) -> None:
    raise ValueError(n)


for i in range(3):
    try:
        fail(i)
    except ValueError as error:
        print(error, error.__context__)
try:
    raise KeyError("outer")
except KeyError:
    for i in range(2):
        try:
            fail(i)
        except ValueError as error:
            print(error, repr(error.__context__))


def cleanup() -> str:
    try:
        raise IndexError("inside")
    except IndexError as error:
        return repr(error.__context__)


try:
    raise TypeError("handled")
except TypeError:
    print(cleanup())
print(cleanup())


def chain(n: int) -> None:
    try:
        if n == 0:
            raise ValueError("bottom")
        chain(n - 1)
    except (ValueError, KeyError):
        raise KeyError(n)


try:
    chain(2)
except KeyError as error:
    link: BaseException | None = error
    while link is not None:
        print(repr(link))
        link = link.__context__
try:
    raise
except RuntimeError as error:
    print(error)
try:
    try:
        raise ValueError("replaced")
    except ValueError as first:
        raise first
except ValueError as same:
    print(same, same.__context__)
