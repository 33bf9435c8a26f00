# Carets mark the operator that failed.
def ratio(a: int, b: int) -> float:
    scaled = a * 100
    return (scaled + 1) / (b - b) + 5


def report(pairs: list[tuple[int, int]]) -> None:
    for a, b in pairs:
        print(a, b)
        print("ratio", ratio(a, b))


report([(1, 2)])
