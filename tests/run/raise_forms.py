# raise with a class, an instance, arguments, from; and what cannot be raised.
def attempt(step: int) -> None:
    if step == 0:
        raise ValueError
    if step == 1:
        raise ValueError("text")
    if step == 2:
        raise ValueError("a", 1)
    if step == 3:
        raise KeyError("k") from ValueError("cause")
    if step == 4:
        raise KeyError("k") from None
    if step == 5:
        raise 5  # type: ignore
    if step == 6:
        raise "text"  # type: ignore
    if step == 7:
        raise None  # type: ignore
    if step == 8:
        raise ValueError("v") from 5  # type: ignore
    if step == 9:
        raise int  # type: ignore
    if step == 10:
        raise KeyError("k") from ValueError
    if step == 11:
        raise StopIteration(3)
    if step == 12:
        raise
    if step == 13:
        raise (ValueError if step else KeyError)("computed")


for step in range(14):
    try:
        attempt(step)
    except Exception as error:
        print(step, type(error).__name__, str(error), error.args, repr(error.__cause__), error.__suppress_context__)
saved = ValueError("saved")
for _ in range(2):
    try:
        raise saved
    except ValueError as error:
        print(error is saved, error)
errors = [IndexError, TypeError("t")]
for item in errors:
    try:
        raise item
    except (IndexError, TypeError) as error:
        print(repr(error))
