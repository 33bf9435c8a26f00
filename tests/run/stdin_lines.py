# sys.stdin: iteration, readline, read.
import sys

first = sys.stdin.readline()
print(repr(first))
total = 0
for line in sys.stdin:
    line = line.rstrip("\n")
    if line == "---":
        break
    word, number = line.split()
    total += int(number)
    print(f"{word:<6}{number:>5}")
print(total)
rest = sys.stdin.read()
print(repr(rest), rest.splitlines())
print(repr(sys.stdin.readline()), repr(sys.stdin.read()))
print("done")
print([len(line) for line in rest.split("\n")])
print(rest.upper(), end="")
