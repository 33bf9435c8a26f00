# Program: a tokenizer and a recursive-descent calculator with variables.
class CalcError(Exception):
    pass


Token = tuple[str, str]

variables: dict[str, float] = {}


def tokenize(text: str) -> list[Token]:
    tokens: list[Token] = []
    i = 0
    while i < len(text):
        ch = text[i]
        if ch.isspace():
            i += 1
        elif ch.isdigit() or ch == ".":
            start = i
            while i < len(text) and (text[i].isdigit() or text[i] == "."):
                i += 1
            tokens.append(("number", text[start:i]))
        elif ch.isalpha() or ch == "_":
            start = i
            while i < len(text) and (text[i].isalnum() or text[i] == "_"):
                i += 1
            tokens.append(("name", text[start:i]))
        elif text[i : i + 2] in ("**", "//"):
            tokens.append(("op", text[i : i + 2]))
            i += 2
        elif ch in "+-*/%()=":
            tokens.append(("op", ch))
            i += 1
        else:
            raise CalcError(f"unexpected {ch!r} at {i}")
    tokens.append(("end", ""))
    return tokens


def expression(tokens: list[Token]) -> float:
    value = term(tokens)
    while tokens[0][1] in ("+", "-"):
        _, op = tokens.pop(0)
        right = term(tokens)
        value = value + right if op == "+" else value - right
    return value


def term(tokens: list[Token]) -> float:
    value = unary(tokens)
    while tokens[0][1] in ("*", "/", "//", "%"):
        _, op = tokens.pop(0)
        right = unary(tokens)
        if op == "*":
            value *= right
        elif op == "/":
            value /= right
        elif op == "//":
            value //= right
        else:
            value %= right
    return value


def unary(tokens: list[Token]) -> float:
    if tokens[0][1] == "-":
        tokens.pop(0)
        return -unary(tokens)
    return power(tokens)


def power(tokens: list[Token]) -> float:
    base = atom(tokens)
    if tokens[0][1] == "**":
        tokens.pop(0)
        return base ** unary(tokens)
    return base


def atom(tokens: list[Token]) -> float:
    kind, text = tokens.pop(0)
    if kind == "number":
        try:
            return float(text) if "." in text else int(text)
        except ValueError:
            raise CalcError(f"bad number {text!r}") from None
    if kind == "name":
        if text not in variables:
            raise CalcError(f"unknown name {text!r}")
        return variables[text]
    if text == "(":
        value = expression(tokens)
        if tokens.pop(0)[1] != ")":
            raise CalcError("missing )")
        return value
    raise CalcError(f"unexpected {text or 'end'}")


def run(line: str) -> float:
    tokens = tokenize(line)
    target = None
    if len(tokens) > 1 and tokens[0][0] == "name" and tokens[1][1] == "=":
        target = tokens[0][1]
        del tokens[:2]
    value = expression(tokens)
    if tokens[0][0] != "end":
        raise CalcError(f"left over: {tokens[0][1]}")
    if target:
        variables[target] = value
    return value


for line in ["1 + 2 * 3", "(1 + 2) * 3", "-2 ** 2", "2 ** 3 ** 2", "7 // 2 + 7 % 2", "10 / 4", "x = 6", "y = x * 7", "x = x / 4", "x + y",
             "2 ** 100", "1.5 * 1.5", "--5", "1 +", "(1 + 2", "4 / 0", "z + 1", "3 $ 4", "1.2.3", "1 2", "", "10 // 0.3", "-7 // 2"]:
    try:
        print(f"{line:<16} = {run(line)}")
    except CalcError as error:
        print(f"{line:<16} ! {error}")
    except ZeroDivisionError as error:
        print(f"{line:<16} ! {type(error).__name__}: {error}")
print(variables)
