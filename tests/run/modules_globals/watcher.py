import counter


def seen() -> int:
    return counter.value


def last_item() -> str:
    return counter.items[-1]


def reset() -> None:
    counter.value = 0


def bump_it() -> object:
    return counter.bump()
