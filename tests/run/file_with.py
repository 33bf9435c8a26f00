# with open(…): closed at the end of the block, also by an exception; older names of OSError.
import io
import os
import time

FOLDER = f"/tmp/kukri_with_{os.getpid()}_{time.time_ns()}"
os.mkdir(FOLDER)
os.chdir(FOLDER)
with open("a.txt", "w") as out:
    out.write("one\ntwo\r\nthree")
with open("a.txt") as f, open("b.bin", "wb") as g:
    for line in f:
        print(repr(line), g.write(line.encode()))
    print(f.closed, g.closed)
print(f.closed, g.closed)
with open("b.bin", "rb") as b:
    print(b.read(), b.read())
try:
    with open("a.txt") as f:
        raise KeyError("inside")
except KeyError as e:
    print(e, f.closed)
with io.StringIO() as s, io.BytesIO(b"xy") as t:
    s.write("text")
    print(s.getvalue(), t.read())
print(s.closed, t.closed)
for kind in (IOError, EnvironmentError, OSError):
    try:
        with open("missing.txt") as f:
            print("never")
    except kind as e:
        print(kind is OSError, type(e).__name__, e)
with open("big.txt", "w", newline="") as out:
    for i in range(5000):
        out.write(f"line {i} é\r\n")
with open("big.txt") as f:
    head = f.readline()
    rest = f.read()
    print(head, len(rest), rest.count("\n"), rest.count("\r"), f.read() == "")
with open("big.txt", "rb") as b:
    print(len(b.readline()), len(b.read()))
for name in sorted(os.listdir(".")):
    os.remove(name)
os.rmdir(FOLDER)
