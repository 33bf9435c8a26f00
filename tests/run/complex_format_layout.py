# format() of complex numbers: alignment, fill, sign, precision, kinds, and what is refused. And huge widths of fields.
def show(value: object, spec: str) -> None:
    try:
        print(repr(spec), "[" + format(value, spec) + "]")
    except (ValueError, OverflowError, MemoryError) as e:
        print(repr(spec), type(e).__name__, e)


for spec in ("", "<20", ">20", "^20", "^21", "*<20", "*>20", "*^20", "+", " ", "-", "+.2f", ".3", ".3e", "g", "G", "E", "F", "n", ",", ",.1f", "_.1f", "+<20.1f", "20", "=20", "020", "#", "#.0f", "%", "d", "s", "z", "z.1f", "\0<9.0f", ".0f", "é^20", "5"):
    show(1234.5 - 2j, spec)
for number in (0j, -0j, complex(-0.0, -0.0), complex("nan"), complex("inf-infj"), 1e300j, complex(1, -0.0)):
    show(number, "")
    show(number, ".2f")
    show(number, "+>25g")
for spec in ("<8", ">8", "^8", "^9", "=8", "*=8", "08", "+08", " 8", ",", "_", "x", "#x", "#010x", "b", "#b", "o", "X", "c", "e", ".2e", "%", "n", "_x", ",x", "_d", "8c", "s", ".3", "+c", "#c"):
    show(1234, spec)
    show(-1234, spec)
for spec in (".60f", ".60e", "#.60g", ".1000f", ".0e", "#.0e", "#.0f", ".0%", "_.3f", ",.3f", "020,.2f", "+.1%", "n", ".5n", "#g", "g", "G", "z.1f", "zg", "z", "0>9", "0=9", "=+9", "\x00=9", ".99999999999f", ".2147483648f", "99999999999999999999", "9223372036854775808", ".", "5.", "a5", "<<5", "5x5"):
    show(-0.05, spec)
for text in ("{9223372036854775807}", "{9223372036854775808}", "{0[9223372036854775807]}", "{0[9223372036854775808]}", "{99999999999999999999}", "{0[-1]}", "{0[a]}", "{0.real}", "{0!r:>5}", "{0!x}", "{0!}", "{", "}", "{0", "{0[}", "{0[]}", "{0.}", "{0[1]x}", "{}{0}", "{0}{}", "{0:{1}}", "{0:{1}{2}}", "{:{}}"):
    try:
        print(text, text.format("abc", 6))
    except (ValueError, IndexError, KeyError, AttributeError, TypeError, OverflowError) as e:
        print(text, type(e).__name__, e)
