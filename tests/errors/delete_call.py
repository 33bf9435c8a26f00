# A call cannot be deleted.
def f() -> int:
    return 1


del f()  # error: cannot delete function call
