import math

from errors import CalcError

BINARY = {"+": lambda a, b: a + b, "-": lambda a, b: a - b, "*": lambda a, b: a * b, "/": lambda a, b: a / b,
          "%": lambda a, b: a % b, "**": lambda a, b: a ** b}


class Evaluator:
    def __init__(self):
        self.names = {"pi": math.pi, "e": math.e, "sqrt": math.sqrt, "factorial": math.factorial, "max": max, "min": min,
                      "abs": abs, "gcd": math.gcd}
        self.depth = 0

    def run(self, node):
        kind = node[0]
        handler = getattr(self, "do_" + kind, None)
        if handler:
            return handler(*node[1:])
        _, left, right, column = node
        try:
            return BINARY[kind](self.run(left), self.run(right))
        except (ZeroDivisionError, OverflowError, TypeError) as error:
            raise CalcError(f"{error}", column) from error

    def do_num(self, value):
        return value

    def do_neg(self, operand):
        return -self.run(operand)

    def do_name(self, name, column):
        if name not in self.names:
            raise CalcError(f"{name} is not defined", column)
        return self.names[name]

    def do_set(self, name, value):
        self.names[name] = self.run(value)

    def do_call(self, name, args, column):
        function = self.do_name(name, column)
        if not callable(function):
            raise CalcError(f"{name} is not a function", column)
        try:
            return function(*[self.run(a) for a in args])
        except (ValueError, TypeError) as error:
            raise CalcError(f"{name}: {error}", column) from error
