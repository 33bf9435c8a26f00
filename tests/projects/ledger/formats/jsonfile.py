import json

from ledger import Entry

NAMES = ("date", "from", "to", "amount", "note")


def read(path):
    with open(path, encoding="utf-8") as file:
        for item in json.load(file)["entries"]:
            yield Entry(item["date"], item["from"], item["to"], int(round(item["amount"] * 100)), item.get("note", ""))


def write(path, ledger):
    entries = [{name: float(part) if name == "amount" else part for name, part in zip(NAMES, entry)} for entry in ledger]
    with open(path, "w", encoding="utf-8") as file:
        json.dump({"count": len(ledger), "entries": entries}, file, indent=1, ensure_ascii=False)
        file.write("\n")
