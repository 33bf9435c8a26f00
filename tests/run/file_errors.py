# What goes wrong with files, and how it is said.
import os
import time

PATH = "errors.txt"
FOLDER = f"/tmp/kukri_errors_{os.getpid()}_{time.time_ns()}"
os.mkdir(FOLDER)
os.chdir(FOLDER)


def attempt(*args: object, **keywords: object) -> None:
    try:
        f = open(*args, **keywords)
        print(f)
        f.close()
    except Exception as e:
        print(type(e).__name__, e, isinstance(e, OSError), isinstance(e, ValueError))


f = open(PATH, "w")
f.write("x\n")
f.close()
attempt("/nonexistent/file")
attempt("/")
attempt(PATH, "z")
attempt(PATH, "rw")
attempt(PATH, "tb")
attempt(PATH, "rb", encoding="utf-8")
attempt(PATH, "rb", errors="strict")
attempt(PATH, "rb", newline="")
attempt(PATH, "rb", 0)
attempt(PATH, "r", 0)
attempt(PATH, newline="x")
attempt(PATH, encoding="foo")
attempt(1.5)
attempt("a\0b")
attempt(PATH, "r+b")
attempt(PATH, "wb")
attempt(PATH, "x")
attempt(99)
attempt(-1)
attempt(PATH, "rU")
attempt(PATH, "r", buffering=-5)
attempt(PATH, 5)
attempt()
attempt(PATH, "")
attempt(PATH, "rr")
attempt(PATH, "+")
attempt(PATH, "ab+")
attempt(PATH.encode())
attempt(PATH, foo=1)
attempt(PATH, newline=5)
attempt(PATH, closefd=False)

try:
    open("/nonexistent/file")
except FileNotFoundError as e:
    print(e.errno, e.strerror, e.filename, e.args)
try:
    open("/nonexistent/file")
except OSError as e:
    print("OSError", e)

f = open(PATH)
try:
    f.write("x")
except ValueError as e:
    print(type(e).__name__, e)
try:
    f.write("x")
except OSError as e:
    print(type(e), e, e.args, e.errno)
for offset, whence in ((1, 1), (1, 2), (-1, 0), (0, 9)):
    try:
        f.seek(offset, whence)
    except Exception as e:
        print(type(e).__name__, e)
print(next(f))
try:
    f.tell()
except OSError as e:
    print(e)
f.seek(0)
print(f.tell())
for size in ("x", 1.5):
    try:
        f.read(size)
    except TypeError as e:
        print(e)
f.close()
print(f)
for action in (f.read, f.readline, f.readlines, f.tell, f.flush, f.fileno, f.isatty, f.readable, f.writable, f.seekable,
               f.__enter__, lambda: f.seek(0), lambda: f.write("x"), lambda: next(f), lambda: iter(f), f.truncate):
    try:
        print(action())
    except Exception as e:
        print(type(e).__name__, e)

b = open(PATH, "rb")
w = open(PATH, "r+b", 0)
a = open(PATH, "ab")
for action in (lambda: b.write(b"x"), lambda: a.read(), lambda: a.write("text"), lambda: b.seek(-1), lambda: b.seek(0, 9),
               lambda: b.read(-5), lambda: b.read("a"), lambda: b.truncate(), lambda: w.read(100), lambda: a.readline()):
    try:
        print(action())
    except Exception as e:
        print(type(e).__name__, e)
b.close()
w.close()
a.close()
print(b, w, a)
for action in (b.read, b.readline, b.readlines, b.tell, b.flush, a.flush, w.flush, b.fileno, b.isatty, b.readable, b.writable,
               b.seekable, lambda: b.seek(0), lambda: a.write(b""), lambda: w.write(b""), lambda: next(b), lambda: iter(b),
               b.peek, b.read1, w.read, w.readline):
    try:
        print(action())
    except Exception as e:
        print(type(e).__name__, e)

data = open(PATH, "wb")
data.write(b"good\n\xffbad\n")
data.close()
try:
    for line in open(PATH):
        print(line)
except UnicodeDecodeError as e:
    print(e)
for errors in ("replace", "ignore", "surrogateescape", "backslashreplace"):
    print(ascii(open(PATH, errors=errors).read()), ascii(open(PATH, errors=errors).readlines()))
    f = open(PATH, errors=errors)
    print(ascii(f.read(6)), ascii(f.read(2)), ascii(f.read()))
try:
    open(PATH, encoding="ascii").read()
except UnicodeDecodeError as e:
    print(e)
print(ascii(open(PATH, encoding="latin-1").read()))
f = open(PATH, "w", encoding="ascii")
try:
    f.write("ä")
except UnicodeEncodeError as e:
    print(e)
f.close()
os.remove(PATH)
os.rmdir(FOLDER)
