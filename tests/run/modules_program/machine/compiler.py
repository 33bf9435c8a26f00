from . import opcodes
from .opcodes import BINARY, Code

PRIORITY = {"+": 1, "-": 1, "*": 2, "/": 2, "%": 2, "^": 3}


class ParseError(Exception):
    pass


def compile_tokens(tokens: list[str]) -> Code:
    code: Code = []
    position = 0
    while position < len(tokens):
        position = statement(tokens, position, code)
        if position < len(tokens):
            if tokens[position] != ";":
                raise ParseError(f"unexpected {tokens[position]!r}")
            code.append((opcodes.POP, None))
            position += 1
    return code


def statement(tokens: list[str], position: int, code: Code) -> int:
    if tokens[position].isidentifier() and tokens[position + 1 : position + 2] == ["="]:
        after = statement(tokens, position + 2, code)
        code.append((opcodes.STORE, tokens[position]))
        return after
    return expression(tokens, position, 1, code)


def expression(tokens: list[str], position: int, lowest: int, code: Code) -> int:
    position = atom(tokens, position, code)
    while position < len(tokens) and PRIORITY.get(tokens[position], 0) >= lowest:
        symbol = tokens[position]
        right = PRIORITY[symbol] + (0 if symbol == "^" else 1)
        position = expression(tokens, position + 1, right, code)
        code.append((BINARY[symbol], None))
    return position


def atom(tokens: list[str], position: int, code: Code) -> int:
    if position >= len(tokens):
        raise ParseError("unexpected end")
    token = tokens[position]
    if token == "(":
        position = expression(tokens, position + 1, 1, code)
        if position >= len(tokens) or tokens[position] != ")":
            raise ParseError("missing )")
    elif token.isdigit():
        code.append((opcodes.PUSH, int(token)))
    elif token.isidentifier():
        code.append((opcodes.LOAD, token))
    else:
        raise ParseError(f"unexpected {token!r}")
    return position + 1
