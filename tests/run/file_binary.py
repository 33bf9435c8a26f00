"""Binary files, buffered and raw: every method and its errors."""
import io
import os
import time

FOLDER = f"/tmp/kukri-file-binary-{os.getpid()}-{time.time_ns()}"
os.mkdir(FOLDER)
os.chdir(FOLDER)


def show(name, action):
    try:
        print(name, action())
    except Exception as error:
        print(name, type(error).__name__, error)


with open("data", "wb") as f:
    print(f.write(b"one\ntwo\n"), f.write(bytearray(b"three")), f.tell(), f.writelines([b"\n", b"four\n"]), f.tell())
    print(f.readable(), f.writable(), f.seekable(), f.isatty(), f.closed, f.name, f.mode, f.fileno() > 2)
    show("read", lambda: f.read())
    show("readline", lambda: f.readline())
    show("write str", lambda: f.write("text"))
    show("writelines str", lambda: f.writelines([b"ok\n", "text"]))
    show("writelines int", lambda: f.writelines(5))
    print(f.flush(), f.seek(0), f.write(b"ONE"), f.seek(0, 2), f.truncate(20), f.tell())
print(f.closed, open("data", "rb").read())
for name in ("read", "readline", "readlines", "tell", "flush", "fileno", "isatty", "readable", "writable", "seekable", "truncate", "__iter__"):
    show(f"closed {name}", getattr(f, name))
show("closed write", lambda: f.write(b""))
show("closed writelines", lambda: f.writelines([]))
show("closed seek", lambda: f.seek(0))
show("closed with", f.__enter__)
print(f.close())

print("--- reading")
with open("data", "rb") as f:
    print(f.read(2), f.readline(), f.readline(3), f.tell(), f.read1(4), f.peek()[:3], f.read(0), f.read1(0), f.tell())
    print(f.seek(-4, 2), f.read(), f.read(), f.readline(), f.readlines(), f.seek(1), f.seek(2, 1), f.tell())
    print(f.readlines(5), f.seek(0), f.readlines(), f.seek(0), f.readlines(-1), f.seek(0), f.readlines(None), f.seek(0), f.readlines(1))
    f.seek(0)
    print(list(f), f.seek(4), next(f), next(f), next(f, "end"), next(f, "end"))
    room = bytearray(6)
    print(f.seek(0), f.readinto(room), room, f.readinto(room), room, f.readinto(bytearray()), f.seek(0, 2), f.readinto(room), room)
    show("readinto bytes", lambda: f.readinto(b"12"))
    show("write", lambda: f.write(b"x"))
    show("truncate", lambda: f.truncate(1))
    show("whence", lambda: f.seek(0, 7))
    show("negative", lambda: f.seek(-1))
    show("before", lambda: f.seek(-100, 2))
    show("size", lambda: f.read(-2))
    show("size str", lambda: f.read("1"))
    show("next", lambda: f.__next__())
    print(f.readable(), f.writable(), f.mode, f.name)

print("--- both")
with open("data", "r+b") as f:
    print(f.read(3), f.write(b"#"), f.tell(), f.read(2), f.seek(0), f.read(), f.mode)
    print(f.seek(2), f.write(b"!"), f.peek(1)[:2], f.readline(), f.tell(), f.truncate(), f.seek(0), f.read())
    print(f.truncate(2), f.seek(0), f.read(), f.truncate(6), f.seek(0), f.read())
with open("data", "w+b") as f:
    print(f.read(), f.write(b"12345"), f.read(), f.seek(1), f.read(2), f.write(b"x"), f.seek(0), f.read())
with open("data", "ab") as f:
    print(f.tell(), f.write(b"678"), f.tell(), f.seek(0), f.write(b"9"), f.tell())
with open("data", "a+b") as f:
    print(f.tell(), f.seek(0), f.read(), f.write(b"end"), f.seek(0), f.read())
show("exclusive", lambda: open("data", "xb"))
with open("new", "xb") as f:
    print(f.mode, f.write(b"n"))
with open("newer", "x+b") as f:
    print(f.mode, f.write(b"abc"), f.seek(0), f.read())
os.remove("newer")

print("--- raw")
with open("raw", "wb", buffering=0) as f:
    print(f.write(b"a\nbc\nd"), f.tell(), f.mode, f.writable(), f.readable(), f.seek(1), f.write(b""), f.flush())
    show("read", lambda: f.read(1))
    print(f.writelines([b"x", b"y"]), f.truncate(), f.truncate(5), f.fileno() > 2, f.isatty())
with open("raw", "rb", buffering=0) as f:
    print(f.readline(), f.readline(1), f.readline(), f.readline(), f.seek(0), f.read(2), f.read(), f.read(), f.seek(0), f.readlines())
    print(f.seek(0), list(f), f.seek(0), f.readall())
    show("write", lambda: f.write(b"x"))
    show("truncate", lambda: f.truncate(1))
for name in ("read", "readline", "readlines", "tell", "flush", "fileno", "isatty", "truncate"):
    show(f"closed raw {name}", getattr(f, name))
print(repr(f))
show("closed raw write", lambda: f.write(b""))
with open("raw", "rb+", buffering=0) as f:
    print(f.mode, f.read(1), f.write(b"Z"), f.seek(0), f.read())

print("--- large")
block = bytes(range(256)) * 40
with open("large", "wb") as f:
    for i in range(5):
        f.write(block)
        f.write(b"small")
    print(f.tell())
with open("large", "rb") as f:
    all_of_it = f.read()
    print(len(all_of_it), all_of_it == (block + b"small") * 5, f.seek(len(block)), f.read(5), f.peek(2)[:2], f.read(len(block)) == block)
    print(f.tell(), len(f.read1()) > 0, len(f.read1(100000)) > 0)
with open("large", "rb", buffering=16) as f:
    print(len(f.readline()), len(f.readline()), f.read(20) == all_of_it[522:542] or f.tell(), len(f.read()))
with open("large", "r+b", buffering=10) as f:
    print(f.write(b"0123456789abcdef"), f.write(b"xy"), f.tell(), f.seek(8), f.read(12)[:10])

print("--- descriptors and openers")
kept = open("data", "rb")
number = kept.fileno()
calls = []


def opener(path, flags):
    calls.append(path)
    return number


show("opener text", lambda: open("anything", "rb", opener=lambda path, flags: "no"))
show("opener negative", lambda: open("anything", "rb", opener=lambda path, flags: -1))
show("opener raises", lambda: open("anything", "rb", opener=lambda path, flags: 1 // 0))
with open("anything", "rb", opener=opener) as f:
    print(f.read(4), calls, f.name)
show("mode", lambda: open("data", "bz"))
show("mode both", lambda: open("data", "rwb"))
show("mode text and binary", lambda: open("data", "rbt"))
show("encoding", lambda: open("data", "rb", encoding="utf-8"))
show("newline", lambda: open("data", "rb", newline="\n"))
show("errors", lambda: open("data", "rb", errors="strict"))
show("buffering text", lambda: open("data", "r", buffering=0))
show("missing", lambda: open("missing", "rb"))
show("folder", lambda: open(".", "rb"))
show("folder write", lambda: open(".", "wb"))
show("zero", lambda: open("a\0b", "rb"))
show("float", lambda: open(1.5, "rb"))
show("descriptor", lambda: open(9999, "rb"))
show("huge descriptor", lambda: open(1 << 40, "rb"))

print("--- BytesIO")
b = io.BytesIO(b"first\nsecond\nlast")
print(b.readline(), b.tell(), b.read(3), b.readlines(), b.seek(0), b.readlines(3), b.read1(2), b.getvalue())
room = bytearray(4)
print(b.seek(0), b.readinto(room), room, b.seek(-2, 2), b.readinto(room), room, b.readinto(room), b.seek(-3, 1), b.read())
show("readinto bytes", lambda: b.readinto(b"x"))
print(b.readable(), b.writable(), b.seekable(), b.isatty(), b.flush(), b.closed)
print(b.seek(20), b.write(b"!"), b.getvalue(), b.truncate(4), b.getvalue(), b.seek(0), b.writelines([b"12", b"", b"3"]), b.getvalue())
show("writelines str", lambda: b.writelines(["x"]))
show("writelines int", lambda: b.writelines(7))
show("write str", lambda: b.write("x"))
show("seek negative", lambda: b.seek(-1))
show("seek whence", lambda: b.seek(0, 3))
show("seek large", lambda: b.seek(1 << 62, 1) and b.seek(1 << 62, 1))
print(list(io.BytesIO(b"a\nb")), len(io.BytesIO(b"x" * 5000).read()))
big = io.BytesIO()
for i in range(300):
    big.write(b"%d," % i)
print(big.tell(), big.getvalue()[-8:])
show("truncate negative", lambda: b.truncate(-1))
b.close()
for name in ("read", "readline", "readlines", "tell", "flush", "isatty", "readable", "writable", "seekable", "getvalue", "truncate", "__next__"):
    show(f"closed {name}", getattr(b, name))
print(iter(b) is b)

for name in os.listdir("."):
    os.remove(name)
os.chdir("/")
os.rmdir(FOLDER)
