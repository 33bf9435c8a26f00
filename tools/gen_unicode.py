"""Write unicode_tables.inc: the properties and case mappings of every code point, as python3.11 has them.

    gen_unicode.py FOLDER

Everything is asked of the interpreter itself, so the tables agree with its Unicode version (14) and with its own
extensions. Three tables, each in three stages (numbers of blocks of blocks -> numbers of blocks -> numbers of records):

    properties   bits such as ALPHA
    cases        what upper, lower, title and casefold add to the code point, or where their several code points stand
    printable    a bit per code point, eight to a record

The stages exploit that most blocks equal another one; the block sizes are those that make the table smallest (30 KB
for all, where a plain array would take 3 MB). What every program needs (repr, int("...")) is in small tables of its own,
so that one which calls no method of str about letters does not link the large ones:

    decimal_zeros   the code points of digit zero; the digits one to nine follow each
    spaces          first and last code point of each range that is white space and not ASCII
"""
import sys
import unicodedata
from pathlib import Path

LAST = 0x110000
SEVERAL = 1 << 24       # marks a mapping to several code points: the low bits are a position in EXPANSIONS

PROPERTIES = ["ALPHA", "DECIMAL", "DIGIT", "NUMERIC", "LOWER", "UPPER", "TITLE", "SPACE", "PRINTABLE", "ID_START",
              "ID_CONTINUE", "CASE_IGNORABLE"]


def is_case_ignorable(c: str) -> bool:
    """Seen through the final sigma: capital sigma after a cased letter becomes final unless a cased letter follows;
    case-ignorable characters are looked through on both sides."""
    if is_cased(c):
        return ("1" + c + "\u03a3").lower()[-1] == "\u03c3"
    return ("A\u03a3" + c + "B").lower()[1] == "\u03c3"


def is_cased(c: str) -> bool:
    return c.islower() or c.isupper() or c.istitle()


def properties_of(code: int) -> int:
    c = chr(code)
    upper = c.isupper()
    tests = [c.isalpha(), c.isdecimal(), c.isdigit(), c.isnumeric(), c.islower(), upper, c.istitle() and not upper,
             c.isspace(), c.isprintable(), c.isidentifier(), ("a" + c).isidentifier(), is_case_ignorable(c)]
    return sum(1 << i for i, test in enumerate(tests) if test)


def printable_bits(start: int) -> int:
    return sum(1 << i for i in range(8) if chr(start + i).isprintable())


def decimal_zeros() -> list[int]:
    zeros = [code for code in range(128, LAST) if unicodedata.decimal(chr(code), None) == 0]
    digits = [code for code in range(128, LAST) if chr(code).isdecimal()]
    assert digits == [zero + i for zero in zeros for i in range(10)]
    return zeros


def space_ranges() -> list[int]:
    ends: list[int] = []
    for code in (code for code in range(128, LAST) if chr(code).isspace()):
        if ends and ends[-1] == code - 1:
            ends[-1] = code
        else:
            ends += [code, code]
    return ends


class Expansions:
    """All mappings to several code points, end to end: count, then the code points."""

    def __init__(self) -> None:
        self.table: list[int] = []
        self.known: dict[str, int] = {}

    def position(self, text: str) -> int:
        if text not in self.known:
            self.known[text] = len(self.table)
            self.table += [len(text), *map(ord, text)]
        return self.known[text]


def cases_of(code: int, expansions: Expansions) -> tuple[int, ...]:
    c = chr(code)

    def mapping(text: str) -> int:
        return ord(text) - code if len(text) == 1 else SEVERAL + expansions.position(text)

    fold = c.casefold()
    return mapping(c.upper()), mapping(c.lower()), mapping(c.title()), mapping(fold)


def three_stages(values: list[int]) -> tuple[int, int, list[list[int]]]:
    """The smallest shifts and stages with
    values[c] == last[middle[first[c >> (low + high)] << high | (c >> low) & mask] << low | c & mask]."""
    best = None
    for low in range(2, 8):
        blocks, last = split(values, low)
        for high in range(2, 8):
            first, middle = split(blocks, high)
            size = sum(len(stage) * width(stage) for stage in (first, middle, last))
            if best is None or size < best[0]:
                best = size, low, high, [first, middle, last]
    assert best
    return best[1:]


def split(values: list[int], shift: int) -> tuple[list[int], list[int]]:
    """The number of each block of 1 << shift values, and the distinct blocks end to end."""
    numbers: list[int] = []
    blocks: list[int] = []
    seen: dict[tuple[int, ...], int] = {}
    for start in range(0, len(values), 1 << shift):
        block = tuple(values[start:start + (1 << shift)])
        if block not in seen:
            seen[block] = len(blocks) >> shift
            blocks += block
        numbers.append(seen[block])
    return numbers, blocks


def width(numbers: list[int]) -> int:
    return 1 if max(numbers) < 256 else 2


def array(name: str, numbers: list[int], c_type: str) -> str:
    rows = [", ".join(map(str, numbers[i:i + 24])) for i in range(0, len(numbers), 24)]
    return f"static const {c_type} {name}[{len(numbers)}] = {{\n  " + ",\n  ".join(rows) + "};\n"


def numbered(items: list) -> tuple[list[int], list]:
    """Each item's number, and the distinct items in order of first appearance."""
    numbers: dict = {}
    return [numbers.setdefault(item, len(numbers)) for item in items], list(numbers)


def staged_table(name: str, values: list[int]) -> str:
    low, high, stages = three_stages(values)
    types = {1: "uint8_t", 2: "uint16_t"}
    text = f"enum {{ {name.upper()}_LOW = {low}, {name.upper()}_HIGH = {high} }};\n"
    for stage, numbers in zip(("first", "middle", "last"), stages):
        text += array(f"{name}_{stage}", numbers, types[width(numbers)])
    return text


def main(folder: Path) -> None:
    expansions = Expansions()
    property_numbers, property_records = numbered([properties_of(code) for code in range(LAST)])
    case_numbers, case_records = numbered([cases_of(code, expansions) for code in range(LAST)])

    text = f"// unicode_tables.inc - made by tools/gen_unicode.py from Unicode {unicodedata.unidata_version}.\n"
    text += staged_table("properties", property_numbers) + array("property_records", property_records, "uint16_t")
    text += staged_table("cases", case_numbers)
    text += array("case_records", [n for record in case_records for n in record], "int32_t")
    text += array("expansions", expansions.table, "uint32_t")
    text += staged_table("printable", [printable_bits(code) for code in range(0, LAST, 8)])
    text += array("decimal_zeros", decimal_zeros(), "uint32_t") + array("spaces", space_ranges(), "uint16_t")
    (folder / "unicode_tables.inc").write_text(text)

    bits = "".join(f"#define UNICODE_{name:<15}0x{1 << i:04x}\n" for i, name in enumerate(PROPERTIES))
    (folder / "unicode_properties.inc").write_text(
        "// unicode_properties.inc - made by tools/gen_unicode.py: the bits of a property record.\n" + bits)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
