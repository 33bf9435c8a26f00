"""An interpreter of a small language: tokens, recursive descent, a tree that evaluates itself, closures."""
from __future__ import annotations
from typing import Any, Optional


class Token:
    def __init__(self, kind: str, text: str, line: int) -> None:
        self.kind = kind
        self.text = text
        self.line = line

    def __repr__(self) -> str:
        return f"{self.kind}:{self.text}"


KEYWORDS = {"let", "if", "else", "while", "fn", "return", "print", "true", "false", "nil"}
TWO = ("==", "!=", "<=", ">=", "&&", "||")


class LangError(Exception):
    pass


def tokenize(source: str) -> list[Token]:
    tokens: list[Token] = []
    i, line = 0, 1
    while i < len(source):
        c = source[i]
        if c == "\n":
            line += 1
            i += 1
        elif c.isspace():
            i += 1
        elif c == "#":
            while i < len(source) and source[i] != "\n":
                i += 1
        elif c.isalpha() or c == "_":
            start = i
            while i < len(source) and (source[i].isalnum() or source[i] == "_"):
                i += 1
            word = source[start:i]
            tokens.append(Token(word if word in KEYWORDS else "name", word, line))
        elif c.isdigit():
            start = i
            while i < len(source) and (source[i].isdigit() or source[i] == "."):
                i += 1
            tokens.append(Token("number", source[start:i], line))
        elif c == '"':
            end = source.index('"', i + 1)
            tokens.append(Token("string", source[i + 1:end], line))
            i = end + 1
        elif source[i:i + 2] in TWO:
            tokens.append(Token(source[i:i + 2], source[i:i + 2], line))
            i += 2
        elif c in "+-*/%<>=!(){},;":
            tokens.append(Token(c, c, line))
            i += 1
        else:
            raise LangError(f"line {line}: bad character {c!r}")
    tokens.append(Token("end", "", line))
    return tokens


class Environment:
    def __init__(self, parent: Optional[Environment] = None) -> None:
        self.vars: dict[str, Any] = {}
        self.parent = parent

    def lookup(self, name: str) -> Environment:
        env: Optional[Environment] = self
        while env is not None:
            if name in env.vars:
                return env
            env = env.parent
        raise LangError(f"undefined: {name}")

    def get(self, name: str) -> Any:
        return self.lookup(name).vars[name]


class ReturnSignal(Exception):
    def __init__(self, value: Any) -> None:
        self.value = value


class Node:
    def eval(self, env: Environment) -> Any:
        raise NotImplementedError(type(self).__name__)


class Literal(Node):
    def __init__(self, value: Any) -> None:
        self.value = value

    def eval(self, env: Environment) -> Any:
        return self.value


class Name(Node):
    def __init__(self, name: str) -> None:
        self.name = name

    def eval(self, env: Environment) -> Any:
        return env.get(self.name)


class Binary(Node):
    OPS = {
        "+": lambda a, b: a + b,
        "-": lambda a, b: a - b,
        "*": lambda a, b: a * b,
        "/": lambda a, b: a / b,
        "%": lambda a, b: a % b,
        "<": lambda a, b: a < b,
        ">": lambda a, b: a > b,
        "<=": lambda a, b: a <= b,
        ">=": lambda a, b: a >= b,
        "==": lambda a, b: a == b,
        "!=": lambda a, b: a != b,
    }

    def __init__(self, op: str, left: Node, right: Node, line: int) -> None:
        self.op, self.left, self.right, self.line = op, left, right, line

    def eval(self, env: Environment) -> Any:
        left = self.left.eval(env)
        if self.op == "&&":
            return left and self.right.eval(env)
        if self.op == "||":
            return left or self.right.eval(env)
        try:
            return self.OPS[self.op](left, self.right.eval(env))
        except (TypeError, ZeroDivisionError) as e:
            raise LangError(f"line {self.line}: {e}") from e


class Unary(Node):
    def __init__(self, op: str, operand: Node) -> None:
        self.op, self.operand = op, operand

    def eval(self, env: Environment) -> Any:
        v = self.operand.eval(env)
        return not v if self.op == "!" else -v


class Function:
    def __init__(self, name: str, params: list[str], body: Block, env: Environment) -> None:
        self.name, self.params, self.body, self.env = name, params, body, env

    def __call__(self, *args: Any) -> Any:
        if len(args) != len(self.params):
            raise LangError(f"{self.name} takes {len(self.params)} arguments, not {len(args)}")
        env = Environment(self.env)
        env.vars.update(zip(self.params, args))
        try:
            self.body.eval(env)
        except ReturnSignal as r:
            return r.value
        return None

    def __str__(self) -> str:
        return f"<fn {self.name}>"


class Call(Node):
    def __init__(self, callee: Node, args: list[Node]) -> None:
        self.callee, self.args = callee, args

    def eval(self, env: Environment) -> Any:
        f = self.callee.eval(env)
        if not callable(f):
            raise LangError(f"not callable: {show(f)}")
        return f(*[a.eval(env) for a in self.args])


class Let(Node):
    def __init__(self, name: str, value: Node) -> None:
        self.name, self.value = name, value

    def eval(self, env: Environment) -> Any:
        env.vars[self.name] = self.value.eval(env)


class Assign(Let):
    def eval(self, env: Environment) -> Any:
        value = self.value.eval(env)
        env.lookup(self.name).vars[self.name] = value
        return value


class FnDef(Node):
    def __init__(self, name: str, params: list[str], body: Block) -> None:
        self.name, self.params, self.body = name, params, body

    def eval(self, env: Environment) -> Any:
        env.vars[self.name] = Function(self.name, self.params, self.body, env)


class Block(Node):
    def __init__(self, body: list[Node]) -> None:
        self.body = body

    def eval(self, env: Environment) -> Any:
        for node in self.body:
            node.eval(env)


class If(Node):
    def __init__(self, test: Node, then: Node, orelse: Optional[Node]) -> None:
        self.test, self.then, self.orelse = test, then, orelse

    def eval(self, env: Environment) -> Any:
        if self.test.eval(env):
            self.then.eval(Environment(env))
        elif self.orelse:
            self.orelse.eval(Environment(env))


class While(Node):
    def __init__(self, test: Node, body: Node) -> None:
        self.test, self.body = test, body

    def eval(self, env: Environment) -> Any:
        while self.test.eval(env):
            self.body.eval(Environment(env))


class Print(Node):
    def __init__(self, values: list[Node]) -> None:
        self.values = values

    def eval(self, env: Environment) -> Any:
        print(*(show(v.eval(env)) for v in self.values))


class Return(Node):
    def __init__(self, value: Optional[Node]) -> None:
        self.value = value

    def eval(self, env: Environment) -> Any:
        raise ReturnSignal(self.value.eval(env) if self.value else None)


def show(v: Any) -> str:
    if v is None:
        return "nil"
    if isinstance(v, bool):
        return str(v).lower()
    return str(v)


class Parser:
    LEVELS = [["||"], ["&&"], ["==", "!="], ["<", ">", "<=", ">="], ["+", "-"], ["*", "/", "%"]]

    def __init__(self, tokens: list[Token]) -> None:
        self.tokens = tokens
        self.i = 0

    @property
    def current(self) -> Token:
        return self.tokens[self.i]

    def accept(self, *kinds: str) -> Optional[Token]:
        if self.current.kind in kinds:
            self.i += 1
            return self.tokens[self.i - 1]
        return None

    def expect(self, kind: str) -> Token:
        token = self.accept(kind)
        if token is None:
            raise LangError(f"line {self.current.line}: expected {kind}, got {self.current.kind}")
        return token

    def program(self) -> Block:
        body = []
        while not self.accept("end"):
            body.append(self.statement())
        return Block(body)

    def block(self) -> Block:
        self.expect("{")
        body = []
        while not self.accept("}"):
            body.append(self.statement())
        return Block(body)

    def statement(self) -> Node:
        if self.accept("let"):
            name = self.expect("name").text
            self.expect("=")
            node: Node = Let(name, self.expression())
        elif self.accept("fn"):
            name = self.expect("name").text
            return FnDef(name, self.params(), self.block())
        elif self.accept("if"):
            test = self.expression()
            then = self.block()
            orelse = None
            if self.accept("else"):
                orelse = self.statement() if self.current.kind == "if" else self.block()
            return If(test, then, orelse)
        elif self.accept("while"):
            return While(self.expression(), self.block())
        elif self.accept("return"):
            node = Return(None if self.current.kind == ";" else self.expression())
        elif self.accept("print"):
            values = [self.expression()]
            while self.accept(","):
                values.append(self.expression())
            node = Print(values)
        else:
            node = self.expression()
            if isinstance(node, Name) and self.accept("="):
                node = Assign(node.name, self.expression())
        self.expect(";")
        return node

    def params(self) -> list[str]:
        self.expect("(")
        names: list[str] = []
        while not self.accept(")"):
            names.append(self.expect("name").text)
            if self.current.kind != ")":
                self.expect(",")
        return names

    def expression(self, level: int = 0) -> Node:
        if level == len(self.LEVELS):
            return self.unary()
        left = self.expression(level + 1)
        while op := self.accept(*self.LEVELS[level]):
            left = Binary(op.kind, left, self.expression(level + 1), op.line)
        return left

    def unary(self) -> Node:
        op = self.accept("!", "-")
        return Unary(op.kind, self.unary()) if op else self.call()

    def call(self) -> Node:
        node = self.primary()
        while self.accept("("):
            args = []
            while not self.accept(")"):
                args.append(self.expression())
                if self.current.kind != ")":
                    self.expect(",")
            node = Call(node, args)
        return node

    def primary(self) -> Node:
        token = self.current
        self.i += 1
        if token.kind == "number":
            return Literal(float(token.text) if "." in token.text else int(token.text))
        if token.kind == "string":
            return Literal(token.text)
        if token.kind in ("true", "false", "nil"):
            return Literal({"true": True, "false": False, "nil": None}[token.kind])
        if token.kind == "name":
            return Name(token.text)
        if token.kind == "(":
            node = self.expression()
            self.expect(")")
            return node
        raise LangError(f"line {token.line}: unexpected {token.kind}")


def run(source: str) -> None:
    env = Environment()
    env.vars["len"] = len
    env.vars["str"] = show
    env.vars["max"] = max
    try:
        Parser(tokenize(source)).program().eval(env)
    except LangError as e:
        print("error:", e, "| cause:", type(e.__cause__).__name__)


run("""
fn fib(n) { if n < 2 { return n; } return fib(n - 1) + fib(n - 2); }
print "fib", fib(15), fib;
let i = 0; let s = "";
while i < 5 { s = s + str(i * i) + " "; i = i + 1; }
print s, len(s), i / 2, 7 % 3, -i, !true, nil;
fn counter() { let n = 0; fn next() { n = n + 1; return n; } return next; }
let a = counter(); let b = counter();
a(); a();
print a(), b(), 1.5 * 2, 2 == 2.0, "x" + "y", max(3, 9, 4);
fn sort3(a, b, c) {
  if a > b { return sort3(b, a, c); } else if b > c { return sort3(a, c, b); }
  return str(a) + str(b) + str(c);
}
print sort3(3, 1, 2), true && nil, false || 7;
let big = 1; i = 0;
while i < 40 { big = big * 7; i = i + 1; }
print big;
""")
for bad in ["print x;", "let = 3;", "print 1 + nil;", "1();", "fn f(a) { return a; } f();", "print 1 / 0;", "@", "if 1 { print 2; ", "print (1;",
            'print "a" < 1;', "let q = 1; q = q + ; "]:
    run(bad)
