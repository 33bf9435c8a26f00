"""Text files: positions, hints, encodings that fail in the middle, reconfigure, what closed files say."""
import io
import os
import sys
import time

FOLDER = f"/tmp/kukri-file-text-{os.getpid()}-{time.time_ns()}"
os.mkdir(FOLDER)
os.chdir(FOLDER)


def show(name, action):
    try:
        print(name, action())
    except Exception as error:
        print(name, type(error).__name__, error)


def write_bytes(name, data):
    with open(name, "wb") as f:
        f.write(data)


with open("a", "w") as f:
    print(f.write("eins\nzwei\ndrei\nvier"), f.tell(), f.writelines(["\n", "fünf"]), f.tell(), f.readable(), f.writable(), f.seekable())
    show("read", lambda: f.read())
    show("readline", lambda: f.readline())
    show("readlines", lambda: f.readlines())
    show("next", lambda: next(f))
    show("write bytes", lambda: f.write(b"x"))
    show("writelines int", lambda: f.writelines(3))
    show("writelines mixed", lambda: f.writelines(["ok", 3]))
    print(f.line_buffering, f.write_through, f.errors, f.encoding.lower(), f.name, f.mode, f.newlines, f.isatty(), f.fileno() > 2)

print("--- positions")
with open("a") as f:
    print(f.readline(), f.tell(), f.seek(0), f.read(3), f.readlines(1), f.readlines(8))
    show("tell after a hint", lambda: f.tell())
    print(f.read(), f.read(), f.readline(), f.readlines())
    print(f.seek(0), f.readlines(0), f.seek(0), f.readlines(-3), f.seek(0), f.readlines(None), f.seek(0), f.readlines(9), f.seek(0, 2))
    show("whence", lambda: f.seek(0, 5))
    show("from here", lambda: f.seek(1, 1))
    show("from end", lambda: f.seek(-1, 2))
    show("negative", lambda: f.seek(-1))
    show("here", lambda: f.seek(0, 1))
    show("write", lambda: f.write("x"))
    show("truncate", lambda: f.truncate(1))
    f.seek(0)
    for line in f:
        show("tell while iterating", lambda: f.tell())
        show("seek while iterating", lambda: f.seek(0, 1))
        break
    print(f.readline(), f.readline(2), f.readline(0), f.readline(-1), f.readline(100))
    show("tell", lambda: f.tell())
    print(f.seek(5), f.tell(), f.read(4), f.newlines)
    show("read str", lambda: f.read("1"))
    show("readline str", lambda: f.readline("1"))
with open("a", "r+") as f:
    print(f.read(4), f.seek(0), f.write("EINS"), f.seek(0), f.readline(), f.truncate(12), f.seek(0), f.read())
with open("a", "a+") as f:
    print(f.tell(), f.seek(0), f.read(5), f.write("!"), f.seek(0), f.read())
with open("a", "w+") as f:
    print(repr(f.read()), f.write("abc"), repr(f.read()), f.seek(1), f.read(1), f.tell())
for name in ("read", "readline", "readlines", "tell", "flush", "fileno", "isatty", "readable", "writable", "seekable", "truncate", "__iter__", "__next__"):
    show(f"closed {name}", getattr(f, name))
show("closed write", lambda: f.write("x"))
show("closed writelines", lambda: f.writelines([]))
show("closed seek", lambda: f.seek(0))
print(f.closed, f.close(), f.name)

print("--- newlines")
write_bytes("ends", b"a\r\nb\rc\nd\r\n\re")
for newline in (None, "", "\n", "\r", "\r\n"):
    with open("ends", newline=newline) as f:
        text = f.read()
        print(repr(newline), repr(text), f.newlines)
    with open("ends", newline=newline) as f:
        print([line for line in f], f.newlines)
    with open("ends", newline=newline) as f:
        print([f.read(2), f.read(1), f.readline(), f.readline(1), f.read()])
    with open("out", "w", newline=newline) as f:
        f.write("x\ny\r\nz\r")
    print(open("out", "rb").read())
show("newline", lambda: open("ends", newline="x"))
show("newline type", lambda: open("ends", newline=5))

print("--- encodings")
write_bytes("latin", b"caf\xe9\nna\xefve\n" + b"x" * 20)
write_bytes("utf8", "grüße\n€uro\n𝄞 clef\n".encode())
for name, encoding, errors in (("latin", "utf-8", None), ("latin", "utf-8", "replace"), ("latin", "utf-8", "ignore"), ("latin", "latin-1", None),
                               ("latin", "ascii", None), ("latin", "ascii", "surrogateescape"), ("latin", "utf-8", "backslashreplace"),
                               ("utf8", "utf-8", None), ("utf8", "ascii", "replace"), ("utf8", "latin-1", None), ("utf8", "utf-8-sig", None)):
    def read():
        with open(name, encoding=encoding, errors=errors) as f:
            return [f.readline(), f.read(3), f.readlines()], f.encoding, f.errors
    show((name, encoding, errors), read)
write_bytes("cut", "ab€".encode()[:-1])
show("cut", lambda: open("cut", encoding="utf-8").read())
show("cut replace", lambda: open("cut", encoding="utf-8", errors="replace").read())
show("unknown", lambda: open("a", encoding="no-such"))
show("handler", lambda: open("latin", encoding="ascii", errors="no-such").read())
show("unencodable", lambda: open("out", "w", encoding="latin-1").write("€"))
with open("out", "w", encoding="ascii", errors="replace") as f:
    print(f.write("a€b"), f.flush())
with open("out", "a", encoding="ascii", errors="xmlcharrefreplace") as f:
    f.write("€")
with open("out", "a", encoding="ascii", errors="backslashreplace") as f:
    f.write("€é")
print(open("out").read())
long = "".join(chr(0x20 + i % 90) for i in range(9000)) + "é" + "z" * 9000 + "\n"
with open("long", "w", encoding="utf-8") as f:
    f.write(long * 2 + "𝄞")
with open("long", encoding="utf-8") as f:
    print(f.readline() == long, f.read(9000) == long[:9000], f.read(5), len(f.read(12000)), f.tell(), len(f.read()))
with open("long", encoding="utf-8") as f:
    print(len(f.readline(10)), len(f.readline(30000)), [len(line) for line in f])
with open("long", encoding="latin-1") as f:
    print(len(f.read(9001)), f.read(2), len(f.readline()), len(f.read()))
with open("long", encoding="ascii", errors="surrogateescape") as f:
    print([len(line) for line in f], f.tell())

print("--- reconfigure")
with open("out", "w") as f:
    print(f.write("a\n"), f.reconfigure(newline="\r\n"), f.write("b\n"), f.reconfigure(line_buffering=True, write_through=True), f.line_buffering, f.write_through)
    print(f.reconfigure(encoding="latin-1"), f.encoding, f.errors, f.write("é\n"), f.reconfigure(errors="replace"), f.errors, f.write("€\n"))
    print(f.reconfigure(line_buffering=False), f.line_buffering, f.reconfigure(write_through=None), f.write_through)
    show("newline", lambda: f.reconfigure(newline="bad"))
    show("encoding", lambda: f.reconfigure(encoding="bad"))
print(open("out", "rb").read())
with open("out") as f:
    print(f.reconfigure(encoding="latin-1"), f.read(3))
    show("after reading", lambda: f.reconfigure(encoding="utf-8"))
    show("newline after reading", lambda: f.reconfigure(newline="\n"))
print(sys.stdout.reconfigure(line_buffering=False), sys.stdout.line_buffering, sys.stdout.errors, sys.stdout.mode, sys.stdout.name)

print("--- StringIO")
s = io.StringIO("one\ntwo\r\nthree")
print(s.readline(), s.tell(), s.read(2), s.readlines(), s.seek(0), s.readlines(4), s.read(), s.getvalue(), s.newlines, s.encoding, s.errors, s.line_buffering)
print(s.seek(1), s.write("NE"), s.getvalue(), s.truncate(5), s.getvalue(), s.seek(8), s.write("€"), s.getvalue(), s.seek(0, 2), s.tell())
show("seek", lambda: s.seek(-1))
show("from here", lambda: s.seek(1, 1))
show("whence", lambda: s.seek(0, 4))
show("truncate", lambda: s.truncate(-1))
show("write bytes", lambda: s.write(b""))
show("writelines", lambda: s.writelines(["x", 1]))
show("writelines int", lambda: s.writelines(1))
show("initial", lambda: io.StringIO(5))
show("newline", lambda: io.StringIO("", newline="x"))
show("newline type", lambda: io.StringIO("", newline=1))
for newline in (None, "", "\n", "\r", "\r\n"):
    t = io.StringIO("a\nb\r\nc\rd", newline=newline)
    print(repr(newline), repr(t.getvalue()), list(t), t.seek(0), t.read(3), t.write("\n"), repr(t.getvalue()), t.newlines)
wide = io.StringIO()
for i in range(400):
    wide.write("é" if i == 100 else "𝄞" if i == 300 else "x")
print(len(wide.getvalue()), wide.getvalue()[98:102], wide.getvalue()[298:302], wide.seek(99), wide.read(3), wide.readline()[-3:])
s.close()
for name in ("read", "readline", "readlines", "tell", "flush", "isatty", "readable", "writable", "seekable", "getvalue", "truncate", "__iter__", "__next__"):
    show(f"closed {name}", getattr(s, name))
print(s.closed, s.close())

for name in os.listdir(None):
    os.remove(name)
os.chdir("/")
os.rmdir(FOLDER)
