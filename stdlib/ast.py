"""ast: literal_eval(), which reads the text of a literal itself; a compiled program has no parser of Python.

The text is read by recursive descent over tokens that one pattern finds. A name, call or operator that no literal has is a
ValueError, anything that is no expression a SyntaxError, as in CPython.

    sum     = signed (("+" | "-") complex)*        of numbers only
    signed  = ("+" | "-")* atom
    atom    = NUMBER | STRING+ | None | True | False | "..." | "set" "(" ")" | "(" items ")" | "[" items "]" | "{" … "}"
"""

import re

_TOKEN = re.compile(r"""[ \t\f]*(?:(?P<text>(?P<prefix>[a-zA-Z]{0,2})(?P<quote>'''|\"""|'|")(?P<body>(?:\\.|(?!(?P=quote)).)*)(?P=quote))"""
                    r"""|(?P<number>0[xX](?:_?[0-9a-fA-F])+|0[oO](?:_?[0-7])+|0[bB](?:_?[01])+"""
                    r"""|(?:\d(?:_?\d)*\.?(?:\d(?:_?\d)*)?|\.\d(?:_?\d)*)(?:[eE][-+]?\d(?:_?\d)*)?[jJ]?)"""
                    r"""|(?P<name>[^\W\d]\w*)|(?P<comment>\#[^\n]*)|(?P<line>\\?\r?\n)|(?P<mark>\.\.\.|\*\*|//|<<|>>|[<>=!]=|[-+*/%@&|^~<>()\[\]{},:.=]))""",
                    re.DOTALL)
_ESCAPE = re.compile(r"\\(?:([0-7]{1,3})|x([0-9a-fA-F]{2})|u([0-9a-fA-F]{4})|U([0-9a-fA-F]{8})|N\{([^}]*)\}|(.))", re.DOTALL)
_SIMPLE = {"n": "\n", "t": "\t", "r": "\r", "\\": "\\", "'": "'", '"': '"', "a": "\a", "b": "\b", "f": "\f", "v": "\v", "\n": ""}


def _unescaped(match):
    octal, short, middle, long, name, other = match.groups()
    if octal:
        return chr(int(octal, 8))
    if short or middle or long:
        return chr(int(short or middle or long, 16))
    if name:
        raise NotImplementedError("names of characters in literals are not supported by Kukri: " + name)
    return _SIMPLE.get(other, "\\" + other)


def _unescaped_byte(match):
    octal, short, middle, long, name, other = match.groups()
    if octal or short:
        return chr(int(octal, 8) & 255 if octal else int(short, 16))
    return _SIMPLE.get(other, match[0]) if other else match[0]


class _Reader:
    def __init__(self, text):
        self.text = text
        self.tokens = []     # (kind, text, line, match)
        self.at = 0
        self.scan()

    def fail(self, message="invalid syntax"):
        line = self.tokens[self.at][2] if self.at < len(self.tokens) else self.text.count("\n") + 1
        lines = self.text.split("\n")
        shown = lines[line - 1] if line <= len(lines) else ""
        raise SyntaxError(message, ("<unknown>", line, 1, shown, line, 0))

    def refuse(self, node="Name"):
        line = self.tokens[min(self.at, len(self.tokens) - 1)][2]
        raise ValueError(f"malformed node or string on line {line}: <ast.{node} object at {hex(id(self))}>")

    def scan(self):
        at, line, depth, end = 0, 1, 0, len(self.text)
        while at < end:
            match = _TOKEN.match(self.text, at)
            if match is None:
                if not self.text[at:].strip():
                    break
                self.fail()
            kind, at = match.lastgroup, match.end()
            kind = "text" if match["quote"] else kind
            if kind == "mark":
                depth += (match["mark"] in "([{") - (match["mark"] in ")]}")
            if kind == "line" and depth <= 0 and not match["line"].startswith("\\"):
                self.tokens.append(("newline", "", line, match))
            elif kind not in ("line", "comment"):
                self.tokens.append((kind, match[kind], line, match))
            line += match[0].count("\n")
        while self.tokens and self.tokens[-1][0] == "newline":
            self.tokens.pop()
        self.tokens.append(("end", "", line, None))

    def peek(self, mark):
        kind, text, _, _ = self.tokens[self.at]
        return kind == "mark" and text == mark

    def take(self, mark):
        found = self.peek(mark)
        self.at += found
        return found

    def whole(self):
        value = self.item()
        if self.peek(","):
            values = [value]
            while self.take(","):
                if self.tokens[self.at][0] == "end":
                    break
                values.append(self.item())
            value = tuple(values)
        self.expect_end()
        return value

    def goes_on(self):
        """An operator or keyword, but no end, stands where a literal has ended: it is an expression, or wrong."""
        kind, text, _, _ = self.tokens[self.at]
        if kind == "mark" and text not in (")", "]", "}", ":", "=", "."):
            self.refuse("BinOp")
        if kind == "name" and text in ("if", "for", "and", "or", "in", "is", "not"):
            self.refuse("BoolOp")
        self.fail()

    def expect_end(self):
        if self.tokens[self.at][0] != "end":
            self.goes_on()

    def item(self):
        value = self.signed()
        while self.peek("+") or self.peek("-"):
            minus = self.peek("-")
            self.at += 1
            other = self.signed()
            if type(value) not in (int, float) or type(other) is not complex:
                self.refuse("BinOp")
            value = value - other if minus else value + other
        return value

    def signed(self):
        if self.peek("+") or self.peek("-"):
            minus = self.peek("-")
            self.at += 1
            value = self.signed()
            if type(value) not in (int, float, complex):
                self.refuse("UnaryOp")
            return -value if minus else +value
        return self.atom()

    def atom(self):
        kind, text, _, match = self.tokens[self.at]
        if kind == "number":
            self.at += 1
            return self.number(text)
        if kind == "text":
            return self.strings()
        if kind == "name":
            return self.named(text)
        for opening, closing, make in (("(", ")", tuple), ("[", "]", list)):
            if self.take(opening):
                values, is_single = self.items(closing)
                return values[0] if make is tuple and is_single else make(values)
        if self.take("{"):
            return self.braces()
        if self.take("..."):
            return ...
        return self.refuse("UnaryOp") if kind == "mark" and text == "~" else self.fail()

    def number(self, text):
        plain = text.replace("_", "")
        if plain[-1] in "jJ" and plain[:2] not in ("0x", "0X"):
            return complex(0, float(plain[:-1]))
        try:
            return int(plain, 0)
        except ValueError:
            if plain.isdecimal() and plain.strip("0"):
                self.fail("leading zeros in decimal integer literals are not permitted; "
                          "use an 0o prefix for octal integers")
            return 0 if plain.isdecimal() else float(plain)

    def strings(self):
        parts = []
        while self.tokens[self.at][0] == "text":
            match = self.tokens[self.at][3]
            prefix, body = match["prefix"].lower(), match["body"]
            if "f" in prefix:
                self.refuse("JoinedStr")
            if prefix not in ("", "u", "r", "b", "br", "rb") or ("\n" in body and len(match["quote"]) == 1):
                self.fail()
            if "r" not in prefix:
                body = _ESCAPE.sub(_unescaped_byte if "b" in prefix else _unescaped, body)
            parts.append(body.encode("latin-1") if "b" in prefix else body)
            self.at += 1
        if len({type(part) for part in parts}) > 1:
            self.fail("cannot mix bytes and nonbytes literals")
        return b"".join(parts) if isinstance(parts[0], bytes) else "".join(parts)

    def named(self, name):
        self.at += 1
        if name in ("None", "True", "False"):
            return {"None": None, "True": True, "False": False}[name]
        if name == "set" and self.take("("):
            if self.take(")"):
                return set()
            self.refuse("Call")
        self.at -= 1
        if self.tokens[self.at + 1][0] in ("name", "number", "text"):
            self.at += 1
            self.goes_on()
        return self.refuse("Call" if self.tokens[self.at + 1][1] == "(" else "Name")

    def items(self, end):
        """The values up to the mark, and whether it is one without a comma."""
        values, commas = [], 0
        while not self.take(end):
            values.append(self.item())
            if self.take(","):
                commas += 1
            elif not self.peek(end):
                self.goes_on()
        return values, len(values) == 1 and not commas

    def braces(self):
        if self.take("}"):
            return {}
        first = self.item()
        if not self.take(":"):
            values = [first]
            while self.take(","):
                if self.peek("}"):
                    break
                values.append(self.item())
            self.close()
            return set(values)
        found = {first: self.item()}
        while self.take(",") and not self.peek("}"):
            key = self.item()
            if not self.take(":"):
                self.fail("':' expected after dictionary key")
            found[key] = self.item()
        self.close()
        return found

    def close(self):
        if not self.take("}"):
            self.goes_on()


def literal_eval(node_or_string):
    """The value of a Python literal: of strings, bytes, numbers, tuples, lists, dicts, sets, booleans, None and Ellipsis."""
    if not isinstance(node_or_string, str):
        raise ValueError(f"malformed node or string: {node_or_string!r}")
    return _Reader(node_or_string.lstrip(" \t")).whole()
