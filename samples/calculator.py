"""A calculator that reads expressions, definitions and commands from standard input.

    2 * (3 + 4) ^ 2           print a value; whole numbers stay exact at any size
    x = 5                     define a variable
    f(t) = t^2 - 2            define a function of one variable
    integrate f 0 1           Simpson's rule
    solve f 0 2               halve the interval until the root is found
    plot f -3 3               a picture of characters

A text becomes a list of tokens, the tokens become a tree, the tree is evaluated.
A tree is a tuple: ("number", 2), ("name", "x"), ("call", "f", tree), ("+", tree, tree).
"""
import math
import sys
from typing import Any, Callable

Tree = tuple[Any, ...]

PRIORITY: dict[str, int] = {"+": 1, "-": 1, "*": 2, "/": 2, "%": 2, "^": 4}
UNARY_PRIORITY: int = 3
BUILTIN: dict[str, Callable[[float], float]] = {
    "sin": math.sin, "cos": math.cos, "sqrt": math.sqrt, "exp": math.exp, "log": math.log, "abs": abs, "floor": math.floor,
}
variables: dict[str, float] = {"pi": math.pi, "e": math.e}
functions: dict[str, tuple[str, Tree]] = {}


class CalculatorError(Exception):
    pass


def tokenize(text: str) -> list[str]:
    tokens: list[str] = []
    i = 0
    while i < len(text):
        start = i
        if text[i].isspace():
            i += 1
            continue
        if text[i].isdigit() or text[i] == ".":
            while i < len(text) and (text[i].isdigit() or text[i] == "."):
                i += 1
        elif text[i].isalpha():
            while i < len(text) and text[i].isalnum():
                i += 1
        elif text[i] in "+-*/%^()=":
            i += 1
        else:
            raise CalculatorError(f"unexpected {text[i]!r} in column {i + 1}")
        tokens.append(text[start:i])
    return tokens


def parse(tokens: list[str], lowest: int = 1) -> Tree:
    """Consume tokens from the front; operators below priority `lowest` are left alone."""
    left = parse_operand(tokens)
    while tokens and PRIORITY.get(tokens[0], 0) >= lowest:
        operator = tokens.pop(0)
        next_lowest = PRIORITY[operator] + (0 if operator == "^" else 1)
        left = (operator, left, parse(tokens, next_lowest))
    return left


def parse_operand(tokens: list[str]) -> Tree:
    if not tokens:
        raise CalculatorError("something is missing at the end")
    token = tokens.pop(0)
    if token == "-":
        return ("negate", parse(tokens, UNARY_PRIORITY))
    if token == "(":
        inner = parse(tokens)
        expect(tokens, ")")
        return inner
    if token[0].isdigit() or token[0] == ".":
        try:
            return ("number", float(token) if "." in token else int(token))
        except ValueError:
            raise CalculatorError(f"{token!r} is not a number") from None
    if token[0].isalpha():
        if tokens and tokens[0] == "(":
            tokens.pop(0)
            argument = parse(tokens)
            expect(tokens, ")")
            return ("call", token, argument)
        return ("name", token)
    raise CalculatorError(f"unexpected {token!r}")


def expect(tokens: list[str], wanted: str) -> None:
    if not tokens or tokens.pop(0) != wanted:
        raise CalculatorError(f"{wanted!r} is missing")


def parse_all(tokens: list[str]) -> Tree:
    tree = parse(tokens)
    if tokens:
        raise CalculatorError(f"unexpected {tokens[0]!r}")
    return tree


def evaluate(tree: Tree, parameter: str = "", value: float = 0) -> float:
    """The tree's value, where the function's parameter, if any, has the given value."""
    kind = tree[0]
    if kind == "number":
        return tree[1]
    if kind == "name":
        if tree[1] == parameter:
            return value
        if tree[1] not in variables:
            raise CalculatorError(f"{tree[1]} is not defined")
        return variables[tree[1]]
    if kind == "call":
        return call(tree[1], evaluate(tree[2], parameter, value))
    if kind == "negate":
        return -evaluate(tree[1], parameter, value)
    left = evaluate(tree[1], parameter, value)
    right = evaluate(tree[2], parameter, value)
    if kind == "+":
        return left + right
    if kind == "-":
        return left - right
    if kind == "*":
        return left * right
    if kind == "^":
        return left**right
    if kind == "%":
        return left % right
    if isinstance(left, int) and isinstance(right, int) and right and left % right == 0:
        return left // right
    return left / right


def call(name: str, argument: float) -> float:
    if name in functions:
        parameter, body = functions[name]
        return evaluate(body, parameter, argument)
    if name in BUILTIN:
        return BUILTIN[name](argument)
    raise CalculatorError(f"there is no function {name}")


def integrate(name: str, low: float, high: float, steps: int = 60000) -> float:
    """Simpson's rule: weights 1 4 2 4 ... 2 4 1."""
    width = (high - low) / steps
    total = call(name, low) + call(name, high)
    for i in range(1, steps):
        total += call(name, low + i * width) * (4 if i % 2 else 2)
    return total * width / 3


def solve(name: str, low: float, high: float) -> float:
    if call(name, low) * call(name, high) > 0:
        raise CalculatorError(f"{name} has the same sign at both ends")
    rising = call(name, low) < call(name, high)
    for _ in range(100):
        middle = (low + high) / 2
        if (call(name, middle) < 0) == rising:
            low = middle
        else:
            high = middle
    return (low + high) / 2


def plot(name: str, low: float, high: float, width: int = 60, height: int = 12) -> None:
    values = [call(name, low + (high - low) * column / (width - 1)) for column in range(width)]
    top, bottom = max(values), min(values)
    rows = [round((value - bottom) / ((top - bottom) or 1) * (height - 1)) for value in values]
    for row in range(height - 1, -1, -1):
        print("  |" + "".join("*" if rows[column] == row else " " for column in range(width)).rstrip())
    print(f"  +{'-' * width} y from {bottom:g} to {top:g}")


def execute(line: str) -> None:
    words = line.split()
    if words[0] in ("integrate", "solve", "plot"):
        if len(words) != 4:
            raise CalculatorError(f"{words[0]} needs a function and two limits")
        low, high = evaluate(parse_all(tokenize(words[2]))), evaluate(parse_all(tokenize(words[3])))
        if words[0] == "plot":
            plot(words[1], low, high)
        else:
            result = integrate(words[1], low, high) if words[0] == "integrate" else solve(words[1], low, high)
            print(f"  {result:.9g}")
        return
    tokens = tokenize(line)
    if "=" not in tokens:
        print(f"  {evaluate(parse_all(tokens))}")
    elif tokens[1:2] == ["="]:
        variables[tokens[0]] = evaluate(parse_all(tokens[2:]))
    elif tokens[1:2] + tokens[3:5] == ["(", ")", "="]:
        functions[tokens[0]] = (tokens[2], parse_all(tokens[5:]))
    else:
        raise CalculatorError("only x = ... and f(x) = ... can be defined")


def main() -> None:
    for line in sys.stdin:
        line = line.partition("#")[0].strip()
        if not line:
            continue
        print(">", line)
        try:
            execute(line)
        except (CalculatorError, ArithmeticError, ValueError) as error:
            print(f"  error: {error}")


if __name__ == "__main__":
    main()
