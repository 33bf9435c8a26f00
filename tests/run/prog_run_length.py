# Program: run-length coding, look-and-say, and bit packing.
def encode(text: str) -> list[tuple[str, int]]:
    runs: list[tuple[str, int]] = []
    for ch in text:
        if runs and runs[-1][0] == ch:
            runs[-1] = (ch, runs[-1][1] + 1)
        else:
            runs.append((ch, 1))
    return runs


def decode(runs: list[tuple[str, int]]) -> str:
    return "".join(ch * count for ch, count in runs)


def compact(text: str) -> str:
    return "".join([f"{count if count > 1 else ''}{ch}" for ch, count in encode(text)])


def expand(packed: str) -> str:
    result = ""
    digits = ""
    for ch in packed:
        if ch.isdigit():
            digits += ch
        else:
            result += ch * int(digits or 1)
            digits = ""
    if digits:
        raise ValueError(f"dangling count {digits}")
    return result


def look_and_say(term: str) -> str:
    return "".join([f"{count}{ch}" for ch, count in encode(term)])


def pack_bits(bits: list[bool]) -> int:
    value = 1
    for bit in bits:
        value = value << 1 | bit
    return value


def unpack_bits(value: int) -> list[bool]:
    bits: list[bool] = []
    while value > 1:
        bits.append(value & 1 == 1)
        value >>= 1
    bits.reverse()
    return bits


samples = ["", "a", "aaabbc", "abc", "zzzzzzzzzzzz", "ééé日日", "  tab\t\t", "AAaa"]
for sample in samples:
    packed = compact(sample)
    print(repr(sample), encode(sample), repr(packed), expand(packed) == sample == decode(encode(sample)))
term = "1"
for i in range(12):
    print(i, len(term), term if len(term) < 30 else term[:27] + "...")
    term = look_and_say(term)
for bad in ["3", "a12", "0a"]:
    try:
        print(repr(expand(bad)))
    except ValueError as error:
        print(error)
bits = [n % 3 == 0 for n in range(80)]
number = pack_bits(bits)
print(number, unpack_bits(number) == bits, number.bit_length(), pack_bits([]), unpack_bits(1), unpack_bits(5))
