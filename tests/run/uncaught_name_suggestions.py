# A name like a global's is suggested where no local one is similar. The suggestion stands in the traceback only, not in
# the text of the error.
counter = 1
later_name = 0


def count(total: int) -> int:
    for step in range(total):
        total += step
    try:
        return totel  # type: ignore
    except NameError as error:
        print(error, error.name)
    return countre  # type: ignore


try:
    print(lenn)  # type: ignore
except NameError as error:
    print(error)
print(count(3))
