from errors import CalcError


class Token:
    __slots__ = ("kind", "text", "column")

    def __init__(self, kind: str, text: str, column: int) -> None:
        self.kind, self.text, self.column = kind, text, column

    def __repr__(self) -> str:
        return f"Token({self.kind}, {self.text!r})"


def tokenize(line: str):
    i = 0
    while i < len(line):
        c = line[i]
        start = i
        if c.isspace():
            i += 1
            continue
        if c.isdigit() or c == ".":
            while i < len(line) and (line[i].isdigit() or line[i] == "."):
                i += 1
            yield Token("number", line[start:i], start)
        elif c.isalpha():
            while i < len(line) and line[i].isalnum():
                i += 1
            yield Token("name", line[start:i], start)
        elif line.startswith("**", i):
            i += 2
            yield Token("op", "**", start)
        elif c in "+-*/%(),=!":
            i += 1
            yield Token("op", c, start)
        else:
            raise CalcError(f"unexpected {c!r}", start)
    yield Token("end", "", len(line))
