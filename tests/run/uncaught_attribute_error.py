# A missing attribute: CPython suggests a similar one where there is one.
def shout(text: str) -> str:
    return text.uper()  # type: ignore


def lines(texts: list[str]) -> list[str]:
    result: list[str] = []
    for text in texts:
        result.append(
            shout(text)
        )
    return result


print("start")
print(lines(["a"]))
