# An exception raised in a handler prints the one that was being handled first.
def lookup(table: dict[str, int], key: str) -> int:
    try:
        return table[key]
    except KeyError:
        fallback: list[int] = []
        return fallback[0]


def main() -> None:
    table = {"a": 1}
    print(lookup(table, "a"))
    print(lookup(table, "b"))


main()
