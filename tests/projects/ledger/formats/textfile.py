def read(path):
    raise NotImplementedError("text can only be written")


def write(path, ledger):
    with open(path, "wt") as out:
        for e in ledger:
            out.write(f"{e.date}  {e.source} -> {e.target}: {e.cents / 100:.2f}{' (' + e.note + ')' if e.note else ''}\n")
