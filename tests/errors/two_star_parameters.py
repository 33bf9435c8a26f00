# There is one *args at most.
def f(*args: int, *more: int) -> int:  # error: * argument may appear only once
    return len(args) + len(more)
