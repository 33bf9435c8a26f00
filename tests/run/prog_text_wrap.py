# Program: wrapping and justifying text.
TEXT = """The quick brown fox jumps over the lazy dog. Pack my box with five dozen liquor jugs!

How vexingly quick daft zebras jump; sphinx of black quartz, judge my vow. Ünïcödé wörds cöunt by their characters."""


def wrap(text: str, width: int) -> list[str]:
    lines: list[str] = []
    current = ""
    for word in text.split():
        while len(word) > width:
            if current:
                lines.append(current)
                current = ""
            lines.append(word[: width - 1] + "-")
            word = word[width - 1 :]
        candidate = f"{current} {word}" if current else word
        if len(candidate) <= width:
            current = candidate
        else:
            lines.append(current)
            current = word
    if current:
        lines.append(current)
    return lines


def justify(line: str, width: int) -> str:
    words = line.split()
    if len(words) == 1:
        return line
    spaces = width - sum(len(word) for word in words)
    gap, extra = divmod(spaces, len(words) - 1)
    result = words[0]
    for position, word in enumerate(words[1:]):
        result += " " * (gap + (1 if position < extra else 0)) + word
    return result


def columns(lines: list[str], count: int, width: int) -> list[str]:
    height = -(-len(lines) // count)
    rows: list[str] = []
    for row in range(height):
        cells = [lines[i].ljust(width) for i in range(row, len(lines), height)]
        rows.append(" | ".join(cells).rstrip())
    return rows


def indent(lines: list[str], prefix: str, first: str | None = None) -> list[str]:
    return [(first if first is not None and i == 0 else prefix) + line for i, line in enumerate(lines)]


for paragraph in TEXT.split("\n\n"):
    for line in wrap(paragraph, 28):
        print(f"|{line:<28}|")
    print()
wrapped = wrap(TEXT, 34)
for line in wrapped[:-1]:
    print(f"|{justify(line, 34)}|")
print(f"|{wrapped[-1]:^34}|")
for row in columns(wrap(TEXT, 20), 3, 20):
    print(row)
for line in indent(wrap("one two three four five six seven", 12), "    ", "  * "):
    print(line)
print(wrap("", 5), wrap("abcdefghijkl xyz", 5), wrap("a b c", 1))
print("\n".join(line.center(40, ".") for line in wrap("centred text over some lines", 12)))
