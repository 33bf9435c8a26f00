# input() without input raises EOFError after its prompt.
import sys

for attempt in range(3):
    try:
        text = input(f"prompt {attempt}: ")
        print("got", text)
    except EOFError as error:
        print()
        print("EOFError", error)
try:
    input()
except EOFError as error:
    print(repr(error), error.args)
print(repr(sys.stdin.readline()), repr(sys.stdin.read()))
lines = [line for line in sys.stdin]
print(lines)
try:
    input("a", "b")  # type: ignore
except TypeError as error:
    print(error)
try:
    input(5)
except EOFError:
    print(" number as prompt")
print("end")
print(sys.stdin.readline() == "", sys.stdin.read() == "")
