# A chain of four: contexts and causes in one traceback.
def first() -> None:
    raise ValueError("one")


def second() -> None:
    try:
        first()
    except ValueError as error:
        raise TypeError("two") from error


def third() -> None:
    try:
        second()
    except TypeError:
        {}["three"]


def fourth() -> None:
    try:
        third()
    finally:
        print("finally runs")
        print([][4])


fourth()
