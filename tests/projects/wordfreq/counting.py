import string
from collections import Counter
from typing import Iterable, Iterator

STRIPPED = string.punctuation + "“”‘’…—"


class WordCounter:
    def __init__(self, minimum: int = 1, ignore_case: bool = False) -> None:
        self.minimum = minimum
        self.ignore_case = ignore_case
        self.counts: Counter = Counter()
        self.lines = 0

    def words(self, line: str) -> Iterator[str]:
        for word in line.split():
            word = word.strip(STRIPPED)
            if len(word) >= self.minimum:
                yield word.lower() if self.ignore_case else word

    def feed(self, lines: Iterable[str]) -> None:
        for line in lines:
            self.lines += 1
            self.counts.update(self.words(line))

    def ranked(self, top=None):
        ranking = sorted(self.counts.items(), key=lambda item: (-item[1], item[0]))
        return ranking[:top]
