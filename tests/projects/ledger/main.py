import sys

from formats import reader_for, writer_for, UnknownFormat
from ledger import Ledger, LedgerError


def convert(source: str, target: str, *, month: str = "") -> int:
    try:
        read, write = reader_for(source), writer_for(target)
        ledger = Ledger(read(source))
    except FileNotFoundError as error:
        print(f"ledger: cannot open {error.filename}: {error.strerror}", file=sys.stderr)
        return 1
    except (UnknownFormat, LedgerError) as error:
        print("ledger:", error, file=sys.stderr)
        return 1
    chosen = ledger.filter(lambda entry: entry.date.startswith(month))
    write(target, chosen)
    for account, balance in chosen.balances():
        print(f"{account:<12}{balance / 100:>12,.2f}")
    print(f"{len(chosen)} entries, balanced: {chosen.is_balanced()}")
    return 0


if __name__ == "__main__":
    match sys.argv[1:]:
        case [source, target]:
            sys.exit(convert(source, target))
        case [source, target, month]:
            sys.exit(convert(source, target, month=month))
        case _:
            sys.exit("usage: ledger SOURCE TARGET [MONTH]")
