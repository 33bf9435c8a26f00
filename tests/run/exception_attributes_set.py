"""The attributes of exceptions: set, deleted, of wrong kinds; what the text is made of then; chains."""


def show(name, action):
    try:
        print(name, action())
    except Exception as error:
        print(name, type(error).__name__, error)


CASES = [
    (NameError("m"), ("name",)), (AttributeError("m"), ("name", "obj")), (ImportError("m", name="n", path="p"), ("name", "path", "msg")),
    (ModuleNotFoundError("m"), ("name", "path", "msg")), (StopIteration(5), ("value",)), (SystemExit(3), ("code",)),
    (OSError(2, "text", "file", None, "file2"), ("errno", "strerror", "filename", "filename2")), (FileNotFoundError("only"), ("errno", "strerror", "filename")),
    (UnicodeEncodeError("enc", "text", 1, 2, "why"), ("encoding", "object", "start", "end", "reason")),
    (UnicodeDecodeError("enc", b"text", 1, 3, "why"), ("encoding", "object", "start", "end", "reason")),
    (UnicodeTranslateError("text", 0, 2, "why"), ("object", "start", "end", "reason")),
    (SyntaxError("m", ("file", 3, 5, "some text", 3, 8)), ("msg", "filename", "lineno", "offset", "text")),
]
for error, names in CASES:
    print(type(error).__name__, repr(error), str(error), [(name, getattr(error, name)) for name in names])
    for name in names:
        for value in ("other", 7, None):
            def assign():
                setattr(error, name, value)
                return getattr(error, name)
            if name == "object" or (value is None and isinstance(error, OSError)):
                continue
            show(f"  {name} = {value!r}:", assign)
    show("  text", lambda: str(error))
    show("  repr", lambda: repr(error))
print("--- texts")
for arguments in ((), ("m",), ("m", None), ("m", ("f",)), ("m", ("f", 1, 2, "t")), ("m", ("f", 1, 2)), ("m", ("f", 1, 2, "t", 3)), ("m", ("f", None, 2, "t")), ("m", (None, 1, 2, "t")), ("m", 5), (None, ("f", 1, 2, "t"))):
    for kind in (SyntaxError, IndentationError):
        show(f"{kind.__name__}{arguments}", lambda: (str(kind(*arguments)), kind(*arguments).lineno, kind(*arguments).filename, kind(*arguments).args))
show("unicode end", lambda: str(UnicodeEncodeError("e", "abcdef", 1, 4, "r")))
show("unicode beyond", lambda: str(UnicodeEncodeError("e", "ab", 1, 9, "r")))
show("unicode one", lambda: str(UnicodeEncodeError("e", "a€\U0001f600", 2, 3, "r")))
show("unicode wide", lambda: str(UnicodeEncodeError("e", "a€", 1, 2, "r")))
show("unicode latin", lambda: str(UnicodeEncodeError("e", "aé", 1, 2, "r")))
show("decode", lambda: str(UnicodeDecodeError("e", b"\xff\xfe", 0, 1, "r")))
show("decode range", lambda: str(UnicodeDecodeError("e", bytearray(b"\xff\xfe"), 0, 2, "r")))
for kind, arguments in ((UnicodeEncodeError, ("e",)), (UnicodeEncodeError, ("e", b"x", 0, 1, "r")), (UnicodeDecodeError, ("e", "x", 0, 1, "r")), (UnicodeEncodeError, (1, "x", 0, 1, "r")),
                        (UnicodeEncodeError, ("e", "x", "0", 1, "r")), (UnicodeEncodeError, ("e", "x", 0, 1, 2)), (UnicodeTranslateError, ("x", 0, 1)), (UnicodeTranslateError, (b"x", 0, 1, "r")),
                        (UnicodeDecodeError, ("e", b"x", 0, 1.5, "r")), (ImportError, ("m", "n")), (OSError, (1,)), (OSError, (1, "s")), (OSError, (1, "s", "f")), (OSError, (1, "s", "f", 0)),
                        (OSError, (1, "s", "f", 0, "g")), (OSError, (1, "s", "f", 0, "g", 6)), (OSError, (13, "s", 7)), (OSError, ("x", "y"))):
    show(f"{kind.__name__}{arguments}", lambda: (type(kind(*arguments)).__name__, str(kind(*arguments)), kind(*arguments).args))
show("import keyword", lambda: ImportError("m", wrong=1))
show("name keyword", lambda: (NameError("m", name="n").name, AttributeError("m", name="n", obj=3).obj))
show("value keyword", lambda: ValueError("m", name="n"))

print("--- chains")
error = ValueError("v")
error.__cause__ = KeyError("c")
print(error.__suppress_context__, repr(error.__cause__))
error.__suppress_context__ = False
error.__context__ = IndexError("i")
print(error.__suppress_context__, repr(error.__context__))
error.__cause__ = None
error.__context__ = None
print(error.__cause__, error.__context__, error.__suppress_context__, error.__traceback__)
for name, value in (("__cause__", 5), ("__context__", "x"), ("__suppress_context__", 5), ("__suppress_context__", "x"), ("__traceback__", 5), ("args", 5), ("args", "ab"), ("args", [1, 2]), ("__cause__", ValueError), ("__notes__", ["n"])):
    def assign():
        setattr(error, name, value)
        return getattr(error, name)
    show(f"{name} = {value!r}", assign)
for name in ("__cause__", "__context__", "args", "__traceback__"):
    show(f"delete {name}", lambda: delattr(error, name))
show("note", lambda: error.add_note(5))
error.add_note("m")
print(error.__notes__)
error.__notes__ = "no list"
show("note on text", lambda: error.add_note("x"))
show("with_traceback", lambda: error.with_traceback("x"))
print(error.with_traceback(None) is error)
error.args = (1, "two")
print(repr(error), str(error), error.args)
