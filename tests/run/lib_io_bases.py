import io, sys
print(isinstance(sys.stdout, io.TextIOWrapper), isinstance(sys.stdout, io.TextIOBase), isinstance(io.StringIO(), io.IOBase))
class R(io.RawIOBase):
    def __init__(self, data): self.data = data; self.at = 0
    def readable(self): return True
    def readinto(self, b):
        n = min(len(b), len(self.data) - self.at)
        b[:n] = self.data[self.at:self.at + n]
        self.at += n
        return n
r = R(b"ab\ncd\nefg")
print(r.readline(), r.read(2), r.read(), r.closed)
with R(b"x\ny") as r2:
    print(list(r2))
print(r2.closed)
try:
    r2.readline(); r2.flush()
except ValueError as e:
    print(e)
try:
    r.seek(0)
except io.UnsupportedOperation as e:
    print(type(e), e)
class W(io.TextIOBase):
    def write(self, s): sys.stdout.write(s.upper()); return len(s)
print("hello", file=W())
