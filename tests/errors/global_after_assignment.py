# global must come before the first assignment to the name.
count = 0


def tick() -> None:
    count = 1
    global count  # error: name 'count' is assigned to before global declaration
