# A global name cannot be annotated in the function.
count = 0


def tick() -> None:
    global count
    count: int = 1  # error: annotated name 'count' can't be global
