# Two functions that call each other without end.
def ping(n: int) -> int:
    return pong(n + 1)


def pong(n: int) -> int:
    return ping(n + 1)


print("start")
ping(0)
