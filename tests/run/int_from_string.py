# int() parses strings: blanks, signs, underscores, bases, and says what is wrong.
def parse(text: str, base: int = 10) -> None:
    try:
        print(repr(text), base, "->", int(text, base))
    except ValueError as error:
        print("ValueError:", error)


for text in ["0", "42", "-42", "+42", "  7\n", "007", "1_000", "\t-1_0 "]:
    parse(text)
for text in ["", " ", "-", "+-1", "1__0", "_1", "1_", "1.0", "1e3", "0x10", "12 3", "abc", "½"]:
    parse(text)
parse("ff", 16)
parse("0xFF", 16)
parse("0b101", 2)
parse("0o17", 8)
parse("z", 36)
parse("-Zz", 36)
parse("12", 2)
parse("0x1f", 0)
parse("0b11", 0)
parse("0o17", 0)
parse("100", 0)
parse("010", 0)
parse("00", 0)
parse("g", 16)
parse("1", 1)
parse("1", 37)
parse("١٢٣")
parse("9" * 25)
parse("-" + "8" * 40)
print(int("123"), int(), int(True), int(3.99), int(-3.99), int(1e20))
try:
    int("5", "10")  # type: ignore
except TypeError as error:
    print(error)
try:
    int(5, 10)  # type: ignore
except TypeError as error:
    print(error)
try:
    int(None)  # type: ignore
except TypeError as error:
    print(error)
try:
    int([1])  # type: ignore
except TypeError as error:
    print(error)
