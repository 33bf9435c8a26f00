"""equivalents.py - changes of the runtime that no test can notice: mutants.py draws again instead of counting them.

There are two ways for a change to be left out:

- It is of a kind that is always without effect (`KINDS`): an array on the stack gets one element more, a list is made with
  another capacity, …
- It stands in equivalent.txt, with the reason. A row of that file is a paragraph:

      list.c
      - while (capacity < needed)
      + while (capacity <= needed)
      why: one more doubling of the capacity, which only costs memory

  The first line is the file, `-` a piece of the line as it is, `+` the same piece as changed; `(deleted)` is the whole line
  gone, `*` any change. A row whose piece is no longer in its file is an error: the code has changed, and so may the reason.
"""
from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

ROWS = Path(__file__).with_name("equivalent.txt")


@dataclass(frozen=True)
class Row:
    file: str
    old: str
    new: str
    reason: str

    def covers(self, file: str, old: str, new: str) -> bool:
        if file != self.file or self.old not in old:
            return False
        return self.new == "*" or (self.new == "(deleted)" and not new.strip()) or old.replace(self.old, self.new, 1) == new


def read_rows(runtime: Path) -> list[Row]:
    """The rows of equivalent.txt. ValueError: one is not well formed, or its line is not in the runtime."""
    rows = []
    for paragraph in re.split(r"\n\n+", ROWS.read_text().strip()):
        lines = [line for line in paragraph.splitlines() if not line.startswith("#")]
        if not lines:
            continue
        if [line[:2] for line in lines[1:3]] != ["- ", "+ "] or len(lines) < 4 or not lines[3].startswith("why: "):
            raise ValueError(f"{ROWS.name}: not a row:\n{paragraph}")
        row = Row(lines[0], lines[1][2:], lines[2][2:], " ".join(lines[3:])[5:])
        file = runtime / row.file
        if not file.exists() or row.old not in file.read_text():
            raise ValueError(f"{ROWS.name}: {row.file} has no such line: {row.old}")
        rows.append(row)
    return rows


# ---------------------------------------------------------------- kinds

def numbers_taken_out(line: str) -> str:
    return re.sub(r"(?<![\w.])\d+(?![\w.])", "N", line)


def is_larger_array(old: str, new: str, text: str) -> bool:
    """`char digits[24];` as a local variable or field with one element more, whose size nothing else reads."""
    declared = re.match(r"  +(?:const |static )*[A-Za-z_][\w ]*[ *](\w+)\[(\d+)\]( = \{.*\})?;", old)
    if not declared or numbers_taken_out(old) != numbers_taken_out(new):
        return False
    is_size = new[declared.start(2):].startswith(f"{int(declared[2]) + 1}]")
    return is_size and not re.search(rf"sizeof \(?{declared[1]}\b", text)


def is_other_capacity(old: str, new: str, text: str) -> bool:
    """How much room a new list has: it grows when that is not enough."""
    pattern = r"(kk_list_new\(\w+, )\d+\)"
    return bool(re.search(pattern, old)) and re.sub(pattern, r"\1N)", old) == re.sub(pattern, r"\1N)", new)


KINDS = {
    "an array with an element more": is_larger_array,
    "the capacity of a new list": is_other_capacity,
}


def why_equivalent(rows: list[Row], runtime: Path, file: Path, old: str, new: str) -> str:
    """The reason why nothing can notice a change; "": there is none."""
    text = (runtime / file).read_text()
    for reason, is_of_kind in KINDS.items():
        if is_of_kind(old, new, text):
            return reason
    return next((row.reason for row in rows if row.covers(str(file), old, new)), "")
