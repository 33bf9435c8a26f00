"""A calculator that reads a line at a time: numbers, names, functions, assignment."""
import sys

from errors import CalcError
from evaluator import Evaluator
from parser import parse


def repl(lines, evaluator, prompt=""):
    status = 0
    for number, line in enumerate(lines, 1):
        line = line.strip()
        if not line or line.startswith("#"):
            continue
        try:
            value = evaluator.run(parse(line))
        except CalcError as error:
            print(f"{number}: {error}")
            if error.column is not None:
                print("  " + line)
                print("  " + " " * error.column + "^")
            status = 1
        else:
            if value is not None:
                print(f"{prompt}{value:.10g}" if isinstance(value, float) else f"{prompt}{value}")
    return status


if __name__ == "__main__":
    evaluator = Evaluator()
    if len(sys.argv) > 1:
        sys.exit(repl(sys.argv[1:], evaluator, "= "))
    status = repl(sys.stdin, evaluator)
    print("names:", ", ".join(f"{k}={v}" for k, v in sorted(evaluator.names.items()) if not callable(v)))
    sys.exit(status)
