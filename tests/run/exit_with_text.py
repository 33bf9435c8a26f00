# sys.exit with a text prints it on standard error and gives status 1.
import sys


def main(items: list[str]) -> None:
    for item in items:
        print("item", item)
        if item == "stop":
            sys.exit(f"stopped at {item!r}")


main(["a", "b"])
main([c for c in "abcdefg"])
main(["é", "stop", "c"])
