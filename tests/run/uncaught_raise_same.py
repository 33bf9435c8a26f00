# Raising the caught exception by its name adds the line of the raise.
def fail(text: str) -> None:
    raise ValueError(text)


def handler() -> None:
    try:
        fail("same object")
    except ValueError as error:
        print("caught", error)
        raise error


print("start")
handler()
