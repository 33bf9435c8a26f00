"""Annotations that are texts: what typing.get_type_hints() and inspect.get_annotations() evaluate.

A compiled program has no compiler, but annotations are expressions of few kinds: names with points, subscripts, unions by
|, literals, lists and tuples of such. They are read by recursive descent; anything else is refused by name. The tokens are
found by one pattern.

    union      = primary ("|" primary)*
    primary    = atom ("." NAME | "[" items "]")*
    atom       = NAME | NUMBER | STRING | "..." | "[" items "]" | "(" items ")" | "-" NUMBER
    items      = [union ("," union)* [","]]
"""

import builtins
import re

_TOKEN = re.compile(r"""\s*(?:(?P<name>[^\W\d]\w*)|(?P<number>\d[\w.]*)|(?P<text>'[^'\\]*'|"[^"\\]*")|(?P<mark>\.\.\.|[][()|,.-]))""")


def _tokens(text):
    found, at, end = [], 0, len(text.rstrip())
    while at < end:
        token = _TOKEN.match(text, at)
        if token is None:
            raise NotImplementedError(f"annotations that are computed of a text are not supported by Kukri: {text!r}")
        found.append((token.lastgroup, token[token.lastgroup]))
        at = token.end()
    found.append(("end", ""))
    return found


class _Reader:
    def __init__(self, text, names):
        self.text = text
        self.names = names      # dicts, the innermost first
        self.tokens = _tokens(text)
        self.at = 0

    def take(self, mark):
        if self.tokens[self.at] != ("mark", mark):
            return False
        self.at += 1
        return True

    def refuse(self):
        raise NotImplementedError(f"annotations that are computed of a text are not supported by Kukri: {self.text!r}")

    def whole(self):
        value = self.union()
        if self.tokens[self.at][0] != "end":
            self.refuse()
        return value

    def union(self):
        value = self.primary()
        while self.take("|"):
            value = value | self.primary()
        return value

    def primary(self):
        value = self.atom()
        while True:
            if self.take("."):
                kind, name = self.tokens[self.at]
                if kind != "name":
                    self.refuse()
                self.at += 1
                value = getattr(value, name)
            elif self.take("["):
                items, is_tuple = self.items("]")
                value = value[tuple(items) if is_tuple else items[0]]
            else:
                return value

    def items(self, end):
        """The values up to the mark, and whether they are a tuple without parentheses."""
        values, commas = [], 0
        while not self.take(end):
            values.append(self.union())
            if self.take(","):
                commas += 1
            elif self.tokens[self.at] != ("mark", end):
                self.refuse()
        return values, commas > 0 or not values

    def atom(self):
        kind, text = self.tokens[self.at]
        self.at += 1
        if kind == "name":
            return self.name(text)
        if kind == "number":
            return self.number(text)
        if kind == "text":
            return text[1:-1]
        if text == "...":
            return ...
        if text == "-" and self.tokens[self.at][0] == "number":
            return -self.atom()
        if text == "[":
            return self.items("]")[0]
        if text == "(":
            values, is_tuple = self.items(")")
            return tuple(values) if is_tuple else values[0]
        return self.refuse()

    def number(self, text):
        try:
            return int(text, 0)
        except ValueError:
            return float(text)

    def name(self, name):
        if name in ("None", "True", "False"):
            return {"None": None, "True": True, "False": False}[name]
        for names in self.names:
            if name in names:
                return names[name]
        if hasattr(builtins, name):
            return getattr(builtins, name)
        raise NameError(f"name {name!r} is not defined", name=name)


def evaluate(text, *names):
    """What the text means where these dicts of names are looked up, the first first."""
    return _Reader(text, names).whole()
