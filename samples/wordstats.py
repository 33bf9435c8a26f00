"""Statistics of the words of a text on standard input.

Counts lines, sentences and words; lists the most frequent words, the longest ones,
the commonest pairs of neighbours, and words that differ by a single letter.

    kukri run samples/wordstats.py < samples/wordstats.stdin
"""
import sys

STOP_WORDS: set[str] = set("a an and as at but by for from had he her his in is it its of on or she that the to was were with".split())
BAR_WIDTH: int = 30


def words_of(text: str) -> list[str]:
    """The words in lower case; an apostrophe inside a word belongs to it."""
    words: list[str] = []
    current = ""
    for ch in text.lower() + " ":
        if ch.isalpha() or (ch == "'" and current):
            current += ch
        elif current:
            words.append(current.rstrip("'"))
            current = ""
    return words


def count(items: list[str]) -> dict[str, int]:
    """How often each item occurs, in order of its first appearance."""
    counts: dict[str, int] = {}
    for item in items:
        counts[item] = counts.get(item, 0) + 1
    return counts


def most_frequent(counts: dict[str, int], limit: int) -> list[tuple[str, int]]:
    """The most frequent items first; those of equal count by alphabet."""
    ranked = sorted([(-number, item) for item, number in counts.items()])
    return [(item, -number) for number, item in ranked[:limit]]


def syllables(word: str) -> int:
    """A rough count: the groups of vowels, without a silent e at the end."""
    groups = 0
    previous = False
    for ch in word:
        vowel = ch in "aeiouy"
        if vowel and not previous:
            groups += 1
        previous = vowel
    if word.endswith("e") and groups > 1 and not word.endswith("le"):
        groups -= 1
    return max(groups, 1)


def reading_ease(words: list[str], sentences: int) -> float:
    """Flesch's formula: 100 is very easy, 0 is very hard."""
    total = sum(syllables(word) for word in words)
    return 206.835 - 1.015 * len(words) / sentences - 84.6 * total / len(words)


def distance(a: str, b: str) -> int:
    """How many letters must be inserted, deleted or replaced to turn a into b."""
    previous = list(range(len(b) + 1))
    for i, x in enumerate(a, 1):
        current = [i]
        for j, y in enumerate(b, 1):
            if x == y:
                current.append(previous[j - 1])
            else:
                current.append(1 + min(previous[j - 1], previous[j], current[j - 1]))
        previous = current
    return previous[-1]


def look_alikes(words: list[str], shortest: int) -> list[tuple[str, str]]:
    """Pairs of different words that are one letter apart."""
    longer = sorted(word for word in set(words) if len(word) >= shortest)
    pairs: list[tuple[str, str]] = []
    for i, a in enumerate(longer):
        for b in longer[i + 1 :]:
            if abs(len(a) - len(b)) <= 1 and distance(a, b) == 1:
                pairs.append((a, b))
    return pairs


def print_bars(title: str, rows: list[tuple[str, int]]) -> None:
    """A bar chart of the rows, the longest bar BAR_WIDTH wide."""
    print(f"\n{title}")
    width = max(len(label) for label, _ in rows)
    top = max(number for _, number in rows)
    for label, number in rows:
        print(f"  {label:<{width}} {number:>4} {'#' * max(1, number * BAR_WIDTH // top)}")


def main() -> None:
    text = sys.stdin.read()
    words = words_of(text)
    if not words:
        print("no words")
        return
    counts = count(words)
    sentences = max(1, sum(1 for ch in text if ch in ".!?"))
    print(f"lines      {len(text.splitlines()):>6}")
    print(f"characters {len(text):>6}")
    print(f"sentences  {sentences:>6}")
    print(f"words      {len(words):>6}")
    print(f"different  {len(counts):>6} ({100 * len(counts) / len(words):.1f} %)")
    print(f"mean word  {sum(len(word) for word in words) / len(words):>6.2f} letters")
    print(f"ease       {reading_ease(words, sentences):>6.1f}")

    telling = {word: number for word, number in counts.items() if word not in STOP_WORDS}
    print_bars("most frequent words", most_frequent(telling, 12))
    pairs = count([f"{a} {b}" for a, b in zip(words, words[1:])])
    print_bars("most frequent pairs", most_frequent(pairs, 6))
    lengths = count([f"{len(word):>2} letters" for word in words])
    print_bars("lengths", sorted(lengths.items()))

    print("\nlongest:", ", ".join(sorted(sorted(counts), key=len, reverse=True)[:8]))
    print("\none letter apart:")
    pairs_alike = [f"{a} ~ {b}" for a, b in look_alikes(words, 3)]
    for start in range(0, len(pairs_alike), 4):
        print("  " + "".join([f"{pair:<20}" for pair in pairs_alike[start : start + 4]]).rstrip())


if __name__ == "__main__":
    main()
