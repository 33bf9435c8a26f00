# Operators between types that do not mix raise TypeError with both names.
from typing import Any

values: list[Any] = [1, 1.5, "s", [1], (1,), {"k": 1}, {1}, None, True, range(2)]


def report(left: Any, right: Any) -> None:
    texts: list[str] = []
    for op in ["+", "-", "*", "/", "//", "%", "**", "<", "&", "<<"]:
        try:
            if op == "+":
                left + right
            elif op == "-":
                left - right
            elif op == "*":
                left * right
            elif op == "/":
                left / right
            elif op == "//":
                left // right
            elif op == "%":
                left % right
            elif op == "**":
                left**right
            elif op == "<":
                left < right
            elif op == "&":
                left & right
            else:
                left << right
        except TypeError as error:
            texts.append(str(error))
    for text in texts:
        print("  ", text)


for i in range(len(values)):
    print(type(values[i]).__name__, type(values[(i + 2) % len(values)]).__name__)
    report(values[i], values[(i + 2) % len(values)])
    report(values[i], values[(i + 5) % len(values)])
