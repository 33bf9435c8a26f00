value = 0
items: list[str] = []


def bump(by: int = 1) -> int:
    global value
    value += by
    return value


def twice() -> object:
    return [bump(), bump()]
