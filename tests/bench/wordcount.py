# class: mixed
# native size: 10000000
# check size: 100000
# Counts the words of a generated text in a dict[str, int] and ranks them.
import sys


def make_vocabulary(size: int) -> list[str]:
    words: list[str] = []
    seed: int = 12345
    for _ in range(size):
        seed = (seed * 1103515245 + 12345) % 2147483648
        word: str = ""
        for _ in range(3 + seed // 65536 % 7):
            seed = (seed * 1103515245 + 12345) % 2147483648
            word += chr(97 + seed // 65536 % 26)
        words.append(word)
    return words


def make_text(vocabulary: list[str], length: int) -> str:
    """Words of low rank are more frequent: the product of two uniform numbers picks one."""
    words: list[str] = []
    seed: int = 98765
    size: int = len(vocabulary)
    for _ in range(length):
        seed = (seed * 1103515245 + 12345) % 2147483648
        a: int = seed // 65536 % 1024
        seed = (seed * 1103515245 + 12345) % 2147483648
        b: int = seed // 65536 % 1024
        words.append(vocabulary[a * b * size // 1048576])
    return " ".join(words)


def count_words(text: str) -> dict[str, int]:
    counts: dict[str, int] = {}
    for word in text.split():
        counts[word] = counts.get(word, 0) + 1
    return counts


def main() -> None:
    length: int = int(sys.argv[1]) if len(sys.argv) > 1 else 3_000_000
    text = make_text(make_vocabulary(20000), length)
    counts = count_words(text)
    ranked: list[tuple[int, str]] = []
    for word, count in counts.items():
        ranked.append((-count, word))
    ranked.sort()
    print(len(text), len(counts))
    for count, word in ranked[:10]:
        print(word, -count)


main()
