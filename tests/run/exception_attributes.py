# args, str, repr and the chain of exceptions.
class Problem(Exception):
    pass


class Small(Problem):
    pass


samples: list[BaseException] = [
    Exception(), Exception("one"), Exception(1), Exception("a", 2), Exception(None), Exception(""), Exception(("t",)), Exception([1, "x"]),
    KeyError("key"), KeyError(), KeyError("a", "b"), KeyError(5), Problem("p"), Small("s", 1), ValueError("it's"), OSError("plain"), OSError(2, "No such file"),
    SystemExit(3), KeyboardInterrupt(), StopIteration(7), AssertionError("a"), ZeroDivisionError("z"),
]
for sample in samples:
    print(repr(sample), "|", str(sample), "|", sample.args, "|", f"{sample}")
error = Problem("first")
error.args = ("changed", 2)
print(error, error.args, repr(error))
try:
    try:
        raise ValueError("low")
    except ValueError as low:
        raise Problem("high") from low
except Problem as high:
    print(repr(high.__cause__), repr(high.__context__), high.__suppress_context__, high.__cause__ is high.__context__)
try:
    try:
        {}["k"]
    except KeyError:
        [][0]
except IndexError as second:
    print(repr(second.__context__), second.__cause__, second.__suppress_context__)
print(Problem("x") == Problem("x"), StopIteration(7).value, SystemExit(3).code, SystemExit().code)
print(Small.__name__, Problem.__name__, type(Small("q")), isinstance(Small("q"), Problem))
noted = ValueError("noted")
noted.add_note("a note")
print(noted.__notes__, noted)
