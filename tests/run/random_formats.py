# Format specs put together by a seed, for ints, floats and strings: text or error.
state = 31


def draw(limit: int) -> int:
    global state
    state = (state * 1103515245 + 12345) % 2**31
    return state // 256 % limit


def pick(choices: list[str]) -> str:
    return choices[draw(len(choices))]


def spec(types: list[str]) -> str:
    align = pick(["", "", "<", ">", "^", "=", "*<", "0>", "é^", "x="])
    sign = pick(["", "", "+", "-", " "])
    alternate = pick(["", "", "", "#"])
    width = pick(["", "", "0", "3", "8", "12", "05", "015"])
    group = pick(["", "", "", ",", "_"])
    precision = pick(["", "", ".0", ".2", ".5", ".12"])
    return align + sign + alternate + width + group + precision + pick(types)


def render(value: object, form: str) -> str:
    try:
        return f"{value:{form}}"
    except (ValueError, OverflowError, TypeError) as error:
        return f"{type(error).__name__}: {error}"


def percent(value: object) -> str:
    form = "%" + pick(["", "-", "+", " ", "0", "#", "-+", "0+"]) + pick(["", "1", "7", "12"]) + pick(["", ".0", ".3", ".10"]) + pick(["d", "s", "r", "f", "e", "g", "x", "o", "i", "G"])
    try:
        return form + " -> " + form % (value,)
    except (ValueError, OverflowError, TypeError) as error:
        return f"{form} -> {type(error).__name__}: {error}"


def checksum(text: str) -> int:
    total = 0
    for ch in text:
        total = (total * 131 + ord(ch)) % 1000000007
    return total


ints: list[object] = [0, 7, -42, 123456789, -(2**63), 10**25, True]
floats: list[object] = [0.0, -0.0, 1.5, -2.675, 1e-7, 123456789.125, 1e22, float("inf"), float("nan"), 0.5]
texts: list[object] = ["", "a", "hello world", "日本é"]
for name, values, types in [("int", ints, ["", "d", "x", "X", "o", "b", "n", "c", "f", "e", "g", "%", "s"]), ("float", floats, ["", "f", "F", "e", "E", "g", "G", "%", "d", "n"]), ("str", texts, ["", "s", "s", "d"])]:
    total = 0
    for i in range(330):
        value = values[draw(len(values))]
        form = spec(types)
        text = render(value, form)
        total = (total * 31 + checksum(form + text)) % 1000000007
        if i % 30 == 0:
            print(f"{name} {value!r} {form!r} [{text}]")
    print(name, total)
total = 0
for i in range(330):
    values = [ints, floats, texts][draw(3)]
    text = percent(values[draw(len(values))])
    total = (total * 31 + checksum(text)) % 1000000007
    if i % 30 == 0:
        print(text)
print(total)
