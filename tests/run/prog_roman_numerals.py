# Program: Roman numerals to and fro, with checks.
SYMBOLS: list[tuple[int, str]] = [
    (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"),
    (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
]
VALUES: dict[str, int] = {symbol: value for value, symbol in SYMBOLS if len(symbol) == 1}


class RomanError(ValueError):
    pass


def to_roman(number: int) -> str:
    if not isinstance(number, int):
        raise TypeError(f"an int is needed, not {type(number).__name__}")
    if not 0 < number < 4000:
        raise RomanError(f"{number} is not between 1 and 3999")
    result = ""
    for value, symbol in SYMBOLS:
        count, number = divmod(number, value)
        result += symbol * count
    return result


def from_roman(text: str) -> int:
    total = 0
    previous = 0
    for ch in reversed(text.upper()):
        try:
            value = VALUES[ch]
        except KeyError:
            raise RomanError(f"{ch!r} in {text!r} is no Roman digit") from None
        total += -value if value < previous else value
        previous = max(previous, value)
    if not text or to_roman(total) != text.upper():
        raise RomanError(f"{text!r} is not well formed")
    return total


def add(left: str, right: str) -> str:
    return to_roman(from_roman(left) + from_roman(right))


for number in [1, 2, 3, 4, 5, 9, 14, 40, 90, 400, 1888, 1994, 2024, 3999]:
    roman = to_roman(number)
    print(f"{number:>5} {roman:<16} {from_roman(roman)}")
print(all(from_roman(to_roman(n)) == n for n in range(1, 4000)))
print(max((len(to_roman(n)), n) for n in range(1, 4000)))
for bad in [0, -1, 4000, 10**20, 2.0]:
    try:
        print(to_roman(bad))  # type: ignore
    except (RomanError, TypeError) as error:
        print(type(error).__name__, error)
for text in ["IIII", "VX", "", "ABC", "mcmxciv", "IC", "MMMM"]:
    try:
        print(text, from_roman(text))
    except ValueError as error:
        print(type(error).__name__, error)
print(add("XIV", "XXVIII"), add("MM", "CMXCIX"))
lengths: dict[int, int] = {}
for n in range(1, 1000):
    size = len(to_roman(n))
    lengths[size] = lengths.get(size, 0) + 1
print(lengths)
