# float() reads decimal text, and says what it could not read.
def parse(text: str) -> None:
    try:
        print(repr(text), "->", repr(float(text)))
    except ValueError as error:
        print("ValueError:", error)


good = ["0", "1", "-1", "+1.5", ".5", "5.", "1e3", "1E-3", " 2.5\n", "1_000.5", "1e400", "-1e400", "1e-400",
        "0.1", "123456789012345678901234567890", "٣.٥", "00001.50", "1_0e1_0"]
for item in good:
    parse(item)
bad = ["", " ", ".", "e5", "1e", "1.2.3", "0x10", "1__0", "1_.5", "--1", "1 2", "one", "1,5", "½"]
for item in bad:
    parse(item)
print(float(), float(3), float(True), float(2**60 + 1), float(-0.0))
for wrong in [None, [1], (1,)]:
    try:
        print(float(wrong))  # type: ignore
    except TypeError as error:
        print(error)
