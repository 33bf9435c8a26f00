# io.StringIO and io.BytesIO.
import io
import sys
from io import BytesIO, StringIO

out = StringIO()
print("hello", 1, 2.5, file=out)
print(out.write("ä€"), out.tell(), repr(out.getvalue()))
out.writelines(["x\n", "y"])
print(repr(out.getvalue()), out.closed, out.readable(), out.writable(), out.seekable(), out.isatty())
lines = StringIO("a\nb\r\nc\rd")
print(lines.readline(), lines.readlines(), repr(lines.read()), lines.tell(), lines.seek(0), lines.read(3), lines.readline(1))
for line in StringIO("one\ntwo\nthree"):
    print(repr(line), len(line))
s = StringIO("abc")
print(s.seek(5), s.write("X"), ascii(s.getvalue()), s.truncate(2), s.getvalue(), s.seek(0, 2), s.seek(1), s.write("𝄞"), s.getvalue())
for newline in (None, "", "\n", "\r", "\r\n"):
    s = StringIO("a\r\nb\rc\nd", newline)
    print(repr(newline), ascii(s.getvalue()), list(s), s.newlines)
    s.write("\n\r")
    print(ascii(s.getvalue()))
for bad in (lambda: s.seek(-1), lambda: s.seek(1, 1), lambda: s.seek(0, 5), lambda: s.write(5), lambda: s.read("x"),
            lambda: s.truncate(-1), lambda: s.fileno(), lambda: StringIO(5), lambda: StringIO("a", "x")):
    try:
        print(bad())
    except Exception as e:
        print(type(e).__name__, e)
s.close()
for action in (s.read, s.getvalue, lambda: s.write("x"), s.tell, lambda: iter(s), s.close, s.readable, s.isatty, s.flush):
    try:
        print(action())
    except ValueError as e:
        print(e)

b = BytesIO(b"ab\ncd")
print(b.read(1), b.readline(), b.read(), b.write(b"zz"), b.getvalue(), b.seek(-2, 2), b.read1(), b.truncate(2), b.getvalue())
print(b.seek(5), b.write(bytearray(b"x")), b.getvalue(), b.tell(), b.seek(0), b.readlines(), list(BytesIO(b"1\n2\n3")))
for bad in (lambda: b.seek(-1), lambda: b.seek(0, 7), lambda: b.write("s"), lambda: b.truncate(-1), lambda: b.read("x"),
            lambda: BytesIO("s"), lambda: BytesIO(5), lambda: b.fileno()):
    try:
        print(bad())
    except Exception as e:
        print(type(e).__name__, e)
try:
    b.fileno()
except io.UnsupportedOperation as e:
    print("unsupported", e, isinstance(e, ValueError), isinstance(e, OSError))
b.close()
try:
    b.read()
except ValueError as e:
    print(e)
saved = sys.stdout
sys.stdout = capture = StringIO()
print("captured")
sys.stdout = saved
print(repr(capture.getvalue()), isinstance(capture, io.StringIO), io.SEEK_END, io.DEFAULT_BUFFER_SIZE)
big = StringIO()
for i in range(20000):
    big.write(str(i))
print(len(big.getvalue()))
