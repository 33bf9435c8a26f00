# class: mixed
# check size: 4000
# Lines split into fields, the fields reversed, changed and joined again.
import sys


def make_line(number: int) -> str:
    fields: list[str] = []
    for i in range(12):
        fields.append(str((number * 7919 + i * 104729) % 1000003))
    return ",".join(fields)


def turn(line: str) -> str:
    fields = line.split(",")
    fields.reverse()
    fields.append("end" + fields[0])
    return ";".join(fields)


def main() -> None:
    count: int = int(sys.argv[1]) if len(sys.argv) > 1 else 400_000
    lines: list[str] = []
    for number in range(count):
        lines.append(make_line(number))
    text = "\n".join(lines)
    total: int = 0
    longest: int = 0
    for line in text.split("\n"):
        turned = turn(line)
        if len(turned) > longest:
            longest = len(turned)
        for field in turned.split(";"):
            total += len(field)
    again = "\n".join([turn(line) for line in text.split("\n")])
    print(len(text), total, longest, len(again), again.count("99"))
    print(again[:60])


main()
