# Program: a report on a log read from standard input.
import sys

LEVELS: list[str] = ["DEBUG", "INFO", "WARN", "ERROR"]
Entry = tuple[int, str, str, str]


class BadLine(Exception):
    pass


def parse_time(text: str) -> int:
    """hh:mm:ss in seconds."""
    parts = text.split(":")
    if len(parts) != 3:
        raise BadLine(f"bad time {text!r}")
    hours, minutes, seconds = [int(part) for part in parts]
    if not (0 <= hours < 24 and 0 <= minutes < 60 and 0 <= seconds < 60):
        raise BadLine(f"no such time {text}")
    return (hours * 60 + minutes) * 60 + seconds


def parse(line: str) -> Entry:
    try:
        time, level, rest = line.split(None, 2)
        source, message = rest.split(": ", 1)
    except ValueError as error:
        raise BadLine(f"{line!r}") from error
    if level not in LEVELS:
        raise BadLine(f"unknown level {level}")
    return parse_time(time), level, source, message


def show_time(seconds: int) -> str:
    minutes, seconds = divmod(seconds, 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours:02}:{minutes:02}:{seconds:02}"


def main() -> int:
    entries: list[Entry] = []
    bad: list[str] = []
    for number, line in enumerate(sys.stdin, 1):
        line = line.strip()
        if not line or line[0] == "#":
            continue
        try:
            entries.append(parse(line))
        except BadLine as error:
            bad.append(f"line {number}: {error}")
        except ValueError as error:
            bad.append(f"line {number}: {type(error).__name__}: {error}")
    by_level: dict[str, int] = dict.fromkeys(LEVELS, 0)
    by_source: dict[str, list[Entry]] = {}
    for entry in entries:
        by_level[entry[1]] += 1
        by_source.setdefault(entry[2], []).append(entry)
    print(len(entries), "entries,", len(bad), "bad lines")
    for level in LEVELS:
        print(f"{level:<6}{by_level[level]:>3} {'*' * by_level[level]}")
    for source in sorted(by_source):
        times = [entry[0] for entry in by_source[source]]
        print(f"{source:<8} {show_time(min(times))} - {show_time(max(times))}, {len(times)} entries")
    gaps = [(b[0] - a[0], a[3], b[3]) for a, b in zip(entries, entries[1:])]
    longest = max(gaps)
    print(f"longest pause {longest[0]} s, after {longest[1]!r}, before {longest[2]!r}")
    print("errors:", "; ".join([f"{show_time(time)} {message}" for time, level, _, message in entries if level == "ERROR"]))
    for text in bad:
        print(text)
    return len(bad)


print("bad lines:", main())
