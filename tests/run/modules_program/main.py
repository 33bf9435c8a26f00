# A program of several modules: a tiny stack machine with lexer, compiler and interpreter.
import sys

from machine import compiler, lexer
from machine.interpreter import MachineError, run
from machine.opcodes import names

PROGRAMS = [
    "1 + 2 * 3",
    "(1 + 2) * (3 - 4) - 5",
    "x = 5; y = x * x; y - x",
    "10 / 4; 7 % 3; 2 ^ 70",
    "a = b = 3; a + b",
    "1 +",
    "1 / 0",
    "unknown * 2",
    "3 $ 4",
    "((2))",
    "",
]


def main() -> int:
    failures = 0
    for source in PROGRAMS:
        print(">", source)
        try:
            tokens = lexer.tokenize(source)
            code = compiler.compile_tokens(tokens)
            print("  ", names(code))
            print("  ", run(code))
        except (lexer.LexError, compiler.ParseError) as error:
            failures += 1
            print("  ", type(error).__name__, error)
        except MachineError as error:
            failures += 1
            print("   machine:", error, repr(error.__cause__))
    return failures


if __name__ == "__main__":
    count = main()
    print(count, "failures")
    sys.exit(0 if count == 5 else 1)
