"""From tokens to nested tuples: ("num", 3), ("+", left, right), ("call", name, args), ("set", name, value)."""
from errors import CalcError
from lexer import tokenize

PRECEDENCE = {"+": 1, "-": 1, "*": 2, "/": 2, "%": 2, "**": 4}


class Parser:
    def __init__(self, line):
        self.tokens = list(tokenize(line))
        self.at = 0

    @property
    def token(self):
        return self.tokens[self.at]

    def advance(self):
        token = self.token
        self.at += 1
        return token

    def expect(self, text):
        if self.token.text != text:
            raise CalcError(f"{text!r} expected", self.token.column)
        return self.advance()

    def statement(self):
        if self.token.kind == "name" and self.tokens[self.at + 1].text == "=":
            name = self.advance().text
            self.advance()
            node = ("set", name, self.expression())
        else:
            node = self.expression()
        if self.token.kind != "end":
            raise CalcError(f"unexpected {self.token.text!r}", self.token.column)
        return node

    def expression(self, level=1):
        left = self.unary()
        while (rank := PRECEDENCE.get(self.token.text, 0)) >= level:
            op = self.advance()
            right = self.expression(rank if op.text == "**" else rank + 1)
            left = (op.text, left, right, op.column)
        return left

    def unary(self):
        if self.token.text in ("+", "-"):
            op = self.advance().text
            operand = self.expression(3)
            return ("neg", operand) if op == "-" else operand
        node = self.primary()
        while self.token.text == "!":
            node = ("call", "factorial", [node], self.advance().column)
        return node

    def primary(self):
        token = self.advance()
        if token.kind == "number":
            try:
                return ("num", float(token.text) if "." in token.text else int(token.text))
            except ValueError:
                raise CalcError(f"bad number {token.text}", token.column) from None
        if token.kind == "name":
            if self.token.text != "(":
                return ("name", token.text, token.column)
            self.advance()
            args = []
            while self.token.text != ")":
                args.append(self.expression())
                if self.token.text != ")":
                    self.expect(",")
            self.advance()
            return ("call", token.text, args, token.column)
        if token.text == "(":
            node = self.expression()
            self.expect(")")
            return node
        raise CalcError("a number, a name or '(' expected" if token.text else "the line ends too early", token.column)


def parse(line):
    return Parser(line).statement()
