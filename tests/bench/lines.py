# class: mixed
# native size: 3000000
# A text file written and read line by line: lengths, words, the longest line.
import os
import sys


def write(path, count):
    state = 99
    with open(path, "w") as f:
        for i in range(count):
            state = (state * 1103515245 + 12345) % 2147483648
            f.write(f"{i} line with {state} words and {'x' * (state % 23)}\n")


def main():
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 400000
    path = f"/tmp/kukri-bench-lines-{os.getpid()}.txt"
    write(path, count)
    lines = letters = words = 0
    longest = ""
    with open(path) as f:
        for line in f:
            line = line.rstrip("\n")
            lines += 1
            letters += len(line)
            words += line.count(" ") + 1
            if len(line) > len(longest):
                longest = line
    os.remove(path)
    print(lines, letters, words)
    print(longest)


main()
