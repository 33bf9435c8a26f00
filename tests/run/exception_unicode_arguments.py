# UnicodeDecodeError, UnicodeEncodeError, UnicodeTranslateError made by hand: what they take, keep and say.
def show(make) -> None:
    try:
        e = make()
    except (TypeError, OverflowError) as problem:
        print(type(problem).__name__, problem)
        return
    print(type(e).__name__, e.args, "|", str(e), "|", e.start, e.end, e.reason, repr(e.object))


for data in (b"ab\xffcd", bytearray(b"ab\xffcd"), bytearray(b"")):
    try:
        e = UnicodeDecodeError("utf-8", data, 2, 3, "bad byte")
        print(type(e.object).__name__, e.object, e.encoding, e.start, e.end, e.reason)
        print(type(e.args[1]).__name__, e.args[1] is data, len(e.args), e)
    except TypeError as problem:
        print(type(problem).__name__, problem)
    if isinstance(data, bytearray):
        data += b"more"
        print(e.object, e.args[1])
show(lambda: UnicodeDecodeError("ascii", b"abc", 0, 3, "several"))
show(lambda: UnicodeDecodeError("ascii", b"abc", 1, 2, "one"))
show(lambda: UnicodeDecodeError("ascii", b"abc", 5, 6, "after the end"))
show(lambda: UnicodeDecodeError("ascii", b"abc", -5, -1, "before"))
show(lambda: UnicodeDecodeError("ascii", b"", 0, 1, "empty"))
show(lambda: UnicodeEncodeError("latin-1", "a\u20ac\U0001f600\xe9", 1, 2, "euro"))
show(lambda: UnicodeEncodeError("latin-1", "a\u20ac\U0001f600\xe9", 2, 3, "face"))
show(lambda: UnicodeEncodeError("latin-1", "a\u20ac\U0001f600\xe9", 3, 4, "letter"))
show(lambda: UnicodeEncodeError("latin-1", "a\u20ac\U0001f600\xe9", 0, 4, "all"))
show(lambda: UnicodeEncodeError("latin-1", "", 0, 0, "none"))
show(lambda: UnicodeTranslateError("a\u20ac", 1, 2, "one"))
show(lambda: UnicodeTranslateError("a\u20ac", 0, 2, "both"))
show(lambda: UnicodeDecodeError("ascii", "text", 0, 1, "no bytes"))
show(lambda: UnicodeDecodeError(1, "text", 0, 1, "no encoding"))
show(lambda: UnicodeDecodeError(1, b"text", 0, 1, "no encoding"))
show(lambda: UnicodeDecodeError("ascii", b"text", "0", 1, "no start"))
show(lambda: UnicodeDecodeError("ascii", b"text", 0, None, "no end"))
show(lambda: UnicodeDecodeError("ascii", b"text", 0, 1, b"no reason"))
show(lambda: UnicodeDecodeError("ascii", b"text", 0, 1))
show(lambda: UnicodeDecodeError())
show(lambda: UnicodeDecodeError("ascii", b"text", 0, 1, "six", "seven"))
show(lambda: UnicodeDecodeError("ascii", b"text", 2**70, 1, "large"))
show(lambda: UnicodeEncodeError("ascii", b"text", 0, 1, "no str"))
show(lambda: UnicodeEncodeError("ascii", "text", 0, 1))
show(lambda: UnicodeTranslateError("text", 0, 1))
show(lambda: UnicodeTranslateError(b"text", 0, 1, "no str"))
error = UnicodeDecodeError("ascii", b"abc", 0, 1, "first")
error.start, error.end, error.reason = 1, 3, "changed"
print(error, error.args)
error.object = b"xyz"
error.encoding = "other"
print(error, error.object)
for name, value in (("start", "x"), ("end", None), ("start", 2.5)):
    try:
        setattr(error, name, value)
    except TypeError as problem:
        print(name, problem)
