# An uncaught exception prints its traceback and ends with status 1.
def parse(text: str) -> int:
    return int(text)


def total(words: list[str]) -> int:
    result = 0
    for word in words:
        result += parse(word)
    return result


print("before")
print(total(["1", "2"]))
print(total(["3", "x4"]), "never printed")
print("not reached")
