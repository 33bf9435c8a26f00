# A variable that holds different types in different places and rounds of a loop.
def rotate(rounds: int) -> list[str]:
    value = 1
    seen = []
    for _ in range(rounds):
        seen.append(f"{type(value).__name__}:{value}")
        if isinstance(value, int):
            value = value / 2
        elif isinstance(value, float):
            value = str(value)
        elif isinstance(value, str):
            value = [value]
        elif isinstance(value, list):
            value = None
        else:
            value = 7
    return seen


def widen(steps: int) -> float:
    x = 1
    for i in range(steps):
        if i == 3:
            x = x * 1.5
        else:
            x = x * 2
    return x


def late(flag: bool):
    if flag:
        result = 5
    else:
        result = "five"
    copy = result
    result = result * 2
    return copy, result


def accumulate(items):
    total = None
    for item in items:
        total = item if total is None else total + item
    return total


def parse(text: str):
    result = text
    for convert in (int, float):
        try:
            result = convert(text)
            break
        except ValueError:
            continue
    return result


def reuse() -> list[object]:
    out: list[object] = []
    for x in range(2):
        out.append(x)
    for x in "ab":
        out.append(x)
    for x in [1.5, None]:
        out.append(x)
    x = {"x": x}
    out.append(x)
    return out


print(rotate(12))
print([widen(n) for n in (0, 3, 4, 5, 70)])
print(late(True), late(False))
print(accumulate([1, 2]), accumulate("ab"), accumulate([]), accumulate([[1], [2]]), accumulate([1, 2.5]))
print([parse(t) for t in ("12", "1.5", "x", "1e3", "")])
print(reuse())
n = 5
print(n, end=" ")
n = n / 2
print(n, end=" ")
n = n > 2
print(n, end=" ")
n = str(n)
print(n, end=" ")
n = n.split("r")
print(n, end=" ")
n = tuple(n)
print(n, end=" ")
n = {n: len(n)}
print(n)
count = 0
while count < 3 and count is not None:
    count = count + 1 if count != 1 else count + 1.0
    print(count)
x: int = 2**62
for _ in range(4):
    x = x + x if isinstance(x, int) and x < 2**64 else float(x)
    print(x)
