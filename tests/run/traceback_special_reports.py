# Reports of SyntaxError made by hand, odd notes, deep groups, exceptions whose text cannot be made.
import sys
import traceback


def report(e: BaseException) -> None:
    traceback.print_exception(e, file=sys.stdout)
    print("--")


class Untold(Exception):
    def __str__(self) -> str:
        raise ValueError("no text")


class Unshown(Exception):
    def __repr__(self) -> str:
        raise ValueError("no repr")


report(SyntaxError("plain"))
report(SyntaxError("placed", ("file.py", 3, 5, "  x = = 1\n")))
report(SyntaxError("placed", ("file.py", 3, 1, "x")))
report(SyntaxError("placed", ("file.py", 3, 0, "x")))
report(SyntaxError("placed", ("file.py", 3, 99, "x y")))
report(SyntaxError("placed", ("file.py", 3, 5, None)))
report(SyntaxError("placed", (None, 3, 5, "abc def\n")))
report(SyntaxError("placed", ("file.py", 3, None, "abc")))
report(SyntaxError("range", ("file.py", 3, 2, "abcdef", 3, 5)))
report(IndentationError("unexpected indent", ("file.py", 1, 4, "    x\n")))
report(Untold("x"))
report(Unshown("x"))
for notes in (["one", "two\nlines"], [], [5, None], ("a", "b")):
    e = ValueError("noted")
    e.__notes__ = notes
    report(e)
e = KeyError("key")
e.add_note("a note")
e.add_note("")
report(e)
g: Exception = ValueError("inner")
for depth in range(13):
    g = ExceptionGroup(f"level {depth}", [g, TypeError(str(depth))])
report(g)
report(ExceptionGroup("many", [ValueError(str(n)) for n in range(20)]))
chained = ValueError("second")
chained.__cause__ = KeyError("first")
report(chained)
chained.__cause__ = None
chained.__context__ = KeyError("context")
report(chained)
chained.__suppress_context__ = True
report(chained)
print(traceback.format_exception_only(ValueError, ValueError("x")), traceback.format_exception_only(SyntaxError("s", ("f", 1, 2, "abc"))), traceback.format_exception_only(None, None))
