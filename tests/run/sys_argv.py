# sys.argv holds the arguments as strings, after the program's name.
import sys

args = sys.argv[1:]
print(len(sys.argv), args, type(sys.argv).__name__)
for position, argument in enumerate(args):
    print(position, repr(argument), len(argument))
numbers: list[int] = []
words: list[str] = []
for argument in args:
    try:
        numbers.append(int(argument))
    except ValueError:
        words.append(argument)
print(numbers, sum(numbers), words)
print(sys.argv[0].endswith("sys_argv.py") or "/" in sys.argv[0] or sys.argv[0] != "")
sys.argv.append("changed")
print(sys.argv[-1])
try:
    print(sys.argv[100])
except IndexError as error:
    print(error)
print(sys.maxsize, sys.maxsize == 2**63 - 1)
