# Error handlers of encode and decode, among them surrogateescape and surrogatepass.
raw = bytes(range(120, 136)) + b"\xff\xc3\xa9\xe2\x82"
for codec in ("utf-8", "ascii", "latin-1"):
    for handler in ("strict", "ignore", "replace", "backslashreplace", "surrogateescape", "surrogatepass"):
        try:
            text = raw.decode(codec, handler)
            print(codec, handler, ascii(text), len(text))
        except UnicodeDecodeError as error:
            print(codec, handler, error)
texts = ["plain", "é\udc80x", "\ud800", "a\udcff\udc7f", "日本\udc81", "\udce9\udc80\ud834"]
for text in texts:
    for codec in ("utf-8", "ascii", "latin-1"):
        for handler in ("strict", "ignore", "replace", "backslashreplace", "xmlcharrefreplace", "surrogateescape", "surrogatepass"):
            try:
                print(ascii(text), codec, handler, text.encode(codec, handler))
            except UnicodeEncodeError as error:
                print(ascii(text), codec, handler, error)
back = raw.decode("utf-8", "surrogateescape")
print(back.encode("utf-8", "surrogateescape") == raw, back.encode("utf-8", "ignore"))
try:
    "x".encode("utf-8", "nope")
    "é".encode("ascii", "nope")
except LookupError as error:
    print(error)
