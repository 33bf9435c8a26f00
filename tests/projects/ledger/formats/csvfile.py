from ledger import Entry, LedgerError


def split(line):
    fields, field, quoted = [], "", False
    for ch in line:
        if ch == '"':
            quoted = not quoted
        elif ch == "," and not quoted:
            fields.append(field)
            field = ""
        else:
            field += ch
    return fields + [field]


def cents(text):
    return round(float(text) * 100)


def read(path):
    with open(path, encoding="utf-8") as file:
        for number, line in enumerate(file, 1):
            fields = split(line.rstrip("\n"))
            if number == 1 or fields == [""]:
                continue
            try:
                date, source, target, amount, *note = fields
                yield Entry(date, source, target, cents(amount), *note)
            except ValueError as error:
                raise LedgerError(f"{path}:{number}: {error}") from error


def write(path, ledger):
    with open(path, "w", encoding="utf-8") as file:
        print("date,from,to,amount,note", file=file)
        for entry in ledger:
            print(*(f'"{part}"' if "," in part else part for part in entry), sep=",", file=file)
