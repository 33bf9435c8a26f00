from typing import Callable, Dict, Iterable, Iterator, List, Tuple


class LedgerError(Exception):
    pass


class Entry:
    def __init__(self, date: str, source: str, target: str, cents: int, note: str = ""):
        if cents < 0:
            source, target, cents = target, source, -cents
        self.date, self.source, self.target, self.cents, self.note = date, source, target, cents, note

    def __iter__(self) -> Iterator[str]:
        yield self.date
        yield self.source
        yield self.target
        yield f"{self.cents // 100}.{self.cents % 100:02}"
        yield self.note


class Ledger:
    def __init__(self, entries: Iterable[Entry]) -> None:
        self.entries: List[Entry] = sorted(entries, key=lambda e: e.date)

    def __len__(self) -> int:
        return len(self.entries)

    def __iter__(self) -> Iterator[Entry]:
        return iter(self.entries)

    def filter(self, keep: Callable[[Entry], bool]) -> "Ledger":
        return Ledger(e for e in self if keep(e))

    def balances(self) -> List[Tuple[str, int]]:
        totals: Dict[str, int] = {}
        for e in self:
            totals[e.source] = totals.get(e.source, 0) - e.cents
            totals[e.target] = totals.get(e.target, 0) + e.cents
        return sorted(totals.items(), key=lambda item: (-item[1], item[0]))

    def is_balanced(self) -> bool:
        return sum(b for _, b in self.balances()) == 0
