# Text files: writing, reading, lines, positions, newlines.
import os
import time
import sys

PATH = "text.txt"
FOLDER = f"/tmp/kukri_text_{os.getpid()}_{time.time_ns()}"
os.mkdir(FOLDER)
os.chdir(FOLDER)


def show(path: str) -> None:
    f = open(path)
    for number, line in enumerate(f, 1):
        print(number, repr(line))
    f.close()


f = open(PATH, "w")
print(f.write("first\n"), f.write("zweite ä\n"), f.write("third €\n"), f.write("last 𝄞"))
print(f.tell(), f.closed, f.name, f.mode, f.errors, f.writable(), f.readable(), f.seekable(), f.isatty())
f.close()
f.close()
print(f.closed)
show(PATH)
f = open(PATH)
print(repr(f.read()), repr(f.read()), repr(f.readline()))
f.seek(0)
print(repr(f.read(3)), f.tell(), repr(f.read(9)), f.tell(), repr(f.readline()), repr(f.read(100)), repr(f.read(1)))
print(f.seek(0, 2), repr(f.read()), f.seek(6), repr(f.readline()), f.tell())
print(f.readlines())
f.seek(0)
print(f.readlines(3))
print(f.readline(4), f.readline(0), f.readline(2))
f.close()

f = open(PATH, "a")
f.writelines(["\n", "more\n", "end\n"])
f.close()
print(len(open(PATH).read()), sum(1 for _ in open(PATH)))

with_lines = open(PATH, "w+")
with_lines.write("a\r\nb\rc\n")
with_lines.seek(0)
print(with_lines.readlines(), with_lines.newlines)
with_lines.close()
for newline in (None, "", "\n", "\r", "\r\n"):
    f = open(PATH, newline=newline)
    lines = list(f)
    print(repr(newline), lines, repr(f.newlines))
    f.seek(0)
    print(repr(f.read(2)), repr(f.read(2)), repr(f.read()))
    f.close()
for newline in (None, "", "\n", "\r", "\r\n"):
    f = open(PATH, "w", newline=newline)
    f.write("x\ny\n")
    f.close()
    b = open(PATH, "rb")
    print(repr(newline), b.read())
    b.close()

f = open(PATH, "r+")
print(f.read(1), f.tell())
f.seek(0)
f.write("ZZ")
f.seek(0)
print(repr(f.read()))
print(f.truncate(2), f.seek(0), repr(f.read()))
f.close()

for line in sys.stdin:
    print(repr(line))
print(repr(sys.stdin.readline()), sys.stdin.name, sys.stdin.mode, sys.stdout.name, sys.stdout.mode, sys.stdin.encoding)
sys.stdout.buffer.write(b"bytes\n")
sys.stdout.flush()
print("end")
os.remove(PATH)
os.rmdir(FOLDER)
