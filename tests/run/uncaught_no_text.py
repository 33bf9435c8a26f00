# An exception without arguments prints its name alone.
def nothing(depth: int) -> None:
    if depth > 2:
        raise KeyboardInterrupt if depth > 100 else RuntimeError
    print("depth", depth)
    nothing(depth + 1)


nothing(0)
