# global must come before the first use of the name.
count = 0


def tick() -> None:
    print(count)
    global count  # error: name 'count' is used prior to global declaration
    count += 1
