# Encodings as objects: lookup, coders that are fed in pieces, streams, rot13 and hex; the names of encodings.
import codecs
import encodings
import locale
print(locale.normalize("de_DE"))
print(codecs.lookup("latin-1").name, codecs.lookup("UTF8").name, codecs.lookup("ascii").name, codecs.lookup("utf_16_le").name)
print(codecs.encode("häl", "utf-8"), codecs.decode(b"h\xc3\xa4l"), codecs.encode("Hello", "rot13"), codecs.encode(b"ab", "hex"), codecs.decode(b"6162", "hex"))
print(codecs.BOM_UTF8, codecs.BOM, codecs.BOM_UTF16_BE)
try:
    codecs.lookup("no such")
except LookupError as e:
    print(e)
d = codecs.getincrementaldecoder("utf-8")()
print([d.decode(bytes([b])) for b in "aä€😀".encode()], d.getstate())
try:
    d.decode(b"\xe2", True)
except UnicodeDecodeError as e:
    print(e)
for enc in "utf-16", "utf-16-le", "utf-32", "latin-1", "utf-8-sig":
    d = codecs.getincrementaldecoder(enc)("replace")
    try:
        data = "a€😀".encode(enc)
    except UnicodeEncodeError as e:
        print(e)
        data = b"abc\xff"
    print(enc, [d.decode(data[i:i + 1]) for i in range(len(data))], repr(d.decode(b"", True)))
    e = codecs.getincrementalencoder(enc)("replace")
    print([e.encode(c) for c in "aé€"])
import os
import tempfile
import time
p = os.path.join(tempfile.gettempdir(), f"codecs{os.getpid()}_{time.time_ns()}.txt")
with codecs.open(p, "w", "utf-8") as f:
    f.write("zeile eins äöü\n")
    f.writelines(["zwei\n", "drei €"])
with codecs.open(p, encoding="utf-8") as f:
    print(f.readline(), f.readlines())
with codecs.open(p, "r", "utf-8") as f:
    for line in f:
        print(repr(line))
with codecs.open(p, "r", "ascii", errors="ignore") as f:
    print(repr(f.read()))
with open(p, "rb") as raw:
    reader = codecs.getreader("utf-8")(raw)
    print(repr(reader.read(5)), repr(reader.readline()), repr(reader.read()))
os.remove(p)
print(codecs.lookup("utf-8").encode("ä"), codecs.lookup("utf-8").decode(b"\xc3\xa4"))
print(list(codecs.iterdecode([b"\xc3", b"\xa4x"], "utf-8")), list(codecs.iterencode(["ä", "b"], "latin-1")))
print(codecs.getencoder("ascii")("abc"), codecs.getdecoder("ascii")(b"abc"))

import encodings.aliases
print(encodings.aliases.aliases["latin1"], encodings.normalize_encoding(" UTF--8 "))
