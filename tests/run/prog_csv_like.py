# Program: reading comma-separated values with quotes, then a report by group.
DATA = '''name,department,salary,city
"Smith, Ann",R&D,5200.50,"New York"
Bob,Sales,3100,Boston
"Joe ""the cat"" Low",Sales,2999.99,"São Paulo"
Di,R&D,,Boston
Eve,"Support",2500,
"Multi
line",Sales,1,"x"
'''


class CsvError(Exception):
    pass


def read(text: str, separator: str = ",") -> list[list[str]]:
    rows: list[list[str]] = []
    row: list[str] = []
    field = ""
    quoted = False
    i = 0
    while i < len(text):
        ch = text[i]
        if quoted:
            if ch != '"':
                field += ch
            elif text[i + 1 : i + 2] == '"':
                field += '"'
                i += 1
            else:
                quoted = False
        elif ch == '"':
            if field:
                raise CsvError(f"row {len(rows) + 1}: quote inside a field")
            quoted = True
        elif ch == separator:
            row.append(field)
            field = ""
        elif ch == "\n":
            row.append(field)
            rows.append(row)
            row, field = [], ""
        else:
            field += ch
        i += 1
    if quoted:
        raise CsvError("text ends inside quotes")
    if field or row:
        rows.append(row + [field])
    return rows


def records(rows: list[list[str]]) -> list[dict[str, str]]:
    header, *body = rows
    result: list[dict[str, str]] = []
    for number, row in enumerate(body, 2):
        if len(row) != len(header):
            raise CsvError(f"row {number} has {len(row)} fields, not {len(header)}")
        result.append(dict(zip(header, row)))
    return result


def group(items: list[dict[str, str]], key: str) -> dict[str, list[dict[str, str]]]:
    groups: dict[str, list[dict[str, str]]] = {}
    for item in items:
        groups.setdefault(item[key] or "(none)", []).append(item)
    return groups


def write(rows: list[list[str]], separator: str = ",") -> str:
    lines: list[str] = []
    for row in rows:
        cells: list[str] = []
        for cell in row:
            if any(ch in cell for ch in ('"', separator, "\n")):
                cell = '"' + cell.replace('"', '""') + '"'
            cells.append(cell)
        lines.append(separator.join(cells))
    return "\n".join(lines) + "\n"


def number(text: str) -> float | None:
    try:
        return float(text) if "." in text else int(text)
    except ValueError:
        return None


rows = read(DATA)
for row in rows:
    print(row)
people = records(rows)
for column in ("department", "city"):
    for name, members in group(people, column).items():
        salaries = [s for m in members if (s := number(m["salary"])) is not None]
        print(f"{column}={name}: {len(members)} {sum(salaries):.2f} {max(salaries, default=0)}")
print(write(rows) == DATA, read(write(rows)) == rows)
print(write([["a;b", 'q"', ""], ["1", "2"]], ";"), end="")
print(read(""), read("a"), read("a,\n"), read("\n"), read('""'), read('"a""b"'))
print(sorted(people, key=len)[0]["name"], [p["name"].split()[0] for p in people])
for bad in ['a"b\n', '"open', "a,b\n1\n", "a\n1,2,3\n"]:
    try:
        print(records(read(bad)))
    except CsvError as error:
        print(error)
widths = [max(len(row[i].replace("\n", " ")) for row in rows) for i in range(4)]
for row in rows:
    print("  ".join([cell.replace("\n", " ").ljust(width) for cell, width in zip(row, widths)]).rstrip())
