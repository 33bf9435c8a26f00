# class: mixed
# native size: 1000000
# check size: 15000
# Sorting strings: random words, words with a long common prefix, and by length.
import sys


def make(count: int, prefix: str) -> list[str]:
    words: list[str] = []
    seed: int = 7
    for _ in range(count):
        seed = (seed * 1103515245 + 12345) % 2147483648
        word: str = prefix
        for _ in range(2 + seed // 65536 % 9):
            seed = (seed * 1103515245 + 12345) % 2147483648
            word += chr(97 + seed // 65536 % 26)
        words.append(word)
    return words


def checksum(words: list[str]) -> int:
    result: int = 0
    for i in range(0, len(words), 5):
        word = words[i]
        result = (result * 31 + ord(word[-1]) * 7 + len(word)) % 1000000007
    return result


def main() -> None:
    count: int = int(sys.argv[1]) if len(sys.argv) > 1 else 600_000
    words = make(count, "")
    ordered = sorted(words)
    print(ordered[0], ordered[-1], checksum(ordered))
    prefixed = make(count // 2, "prefix/common/")
    prefixed.sort()
    print(prefixed[0], prefixed[-1], checksum(prefixed))
    words.sort(key=len)
    print(words[0], words[-1], checksum(words))


main()
