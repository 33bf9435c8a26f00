"""io: text streams and buffers that a program puts around files of its own."""

import io
import os
import sys
import time

stream = io.TextIOWrapper(io.BytesIO("é\nü\r\nlast".encode()), encoding="utf-8")
print(stream.readline(), stream.readlines(), stream.read(), stream.encoding, stream.newlines)
raw = io.BytesIO()
stream = io.TextIOWrapper(raw, encoding="latin-1", newline="\r\n", write_through=True)
print(stream.write("é\nx"), raw.getvalue(), stream.buffer is raw, stream.writable(), stream.readable(), stream.errors)
print(stream.detach() is raw, raw.closed)
with io.TextIOWrapper(raw, encoding="ascii") as again:
    again.seek(0)
    print(repr(again.read(0)))
print(raw.closed)
name = f"/tmp/kukri_io_{os.getpid()}_{time.time_ns()}"
with io.FileIO(name, "w") as file:
    print(file.write(b"one\ntwo\n"), file.mode, file.closefd, file.readable(), file.writable())
with io.TextIOWrapper(open(name, "rb"), encoding="utf-8") as text:
    for line in text:
        print(repr(line))


class Source(io.RawIOBase):
    def __init__(self, data):
        self.data, self.at, self.calls = data, 0, 0

    def readable(self):
        return True

    def readinto(self, target):
        self.calls += 1
        part = self.data[self.at:self.at + min(len(target), 4)]
        target[:len(part)] = part
        self.at += len(part)
        return len(part)


source = Source(b"abcdefghij\nklm")
buffered = io.BufferedReader(source, 8)
print(buffered.read(2), buffered.raw is source, buffered.readline(), buffered.read(), source.calls > 2)
print(io.TextIOWrapper(io.BufferedReader(Source(b"x\ny\n")), encoding="ascii").read())


class Sink(io.RawIOBase):
    def __init__(self):
        self.parts = []

    def writable(self):
        return True

    def write(self, data):
        self.parts.append(bytes(data))
        return len(data)


sink = Sink()
writer = io.BufferedWriter(sink, 4)
writer.write(b"ab")
print(sink.parts)
writer.write(b"cd")
writer.write(b"e")
writer.flush()
print(b"".join(sink.parts))
for wrong in (lambda: io.TextIOWrapper(io.BytesIO(), newline="x"), lambda: io.BufferedReader(io.BytesIO(), 0),
              lambda: io.BufferedReader(sink), lambda: io.TextIOWrapper(io.BytesIO(b"\xff"), encoding="utf-8").read()):
    try:
        print(wrong())
    except (ValueError, OSError) as error:
        print(type(error).__name__, error)
sys.stdout.flush()
sys.stdout = io.TextIOWrapper(sys.stdout.buffer, encoding="utf-8", line_buffering=True)
print("é by another stream", sys.stdout.line_buffering)
os.remove(name)
