# A bare raise keeps the original traceback and adds its own line.
def risky(n: int) -> None:
    if n == 3:
        raise IndexError("number three")
    print("fine", n)


def log_and_raise(n: int) -> None:
    try:
        risky(n)
    except IndexError as error:
        print("logged", error)
        raise


for n in range(5):
    log_and_raise(n)
