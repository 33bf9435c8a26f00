# __name__ is "__main__" in the program and the module's name elsewhere.
import tool

print(__name__, tool.__name__, tool.was_main)


def main(words: list[str]) -> int:
    for word in words:
        print(tool.clean(word))
    return len(words)


if __name__ == "__main__":
    print("main guard runs")
    print(main(["  a ", "B", " c"]))
else:
    print("never printed")
for word in ("One ", " TWO"):
    print(repr(tool.clean(word)))
print(tool.SELF_TEST, tool.clean("  last  "))
if tool.__name__ == "__main__":
    print("no")
