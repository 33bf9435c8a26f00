# class: mixed
# native size: 4000
# check size: 30
# Strings grown by +=, a character and a number at a time, then scanned.
import sys


def build(start: int, length: int) -> str:
    text: str = ""
    n: int = start
    while len(text) < length:
        text += chr(97 + n % 26)
        if n % 5 == 0:
            text += str(n)
        n += 1
    return text


def checksum(text: str) -> int:
    result: int = 0
    for ch in text:
        result = (result * 31 + ord(ch)) % 1000000007
    return result


def main() -> None:
    rounds: int = int(sys.argv[1]) if len(sys.argv) > 1 else 600
    total: int = 0
    letters: int = 0
    for i in range(rounds):
        text = build(i * 7919, 20_000)
        total = (total * 17 + checksum(text)) % 1000000007
        letters += len(text)
        if "zz" in text or text.find("e12") >= 0:
            total += 1
    print(total, letters)


main()
