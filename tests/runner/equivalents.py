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
from typing import Optional

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
    function = text.split(old, 1)[-1].split("\n}", 1)[0]
    function = re.sub(rf"snprintf\({declared[1]}, sizeof {declared[1]},", "", function)   # texts that fit in any case
    return is_size and not re.search(rf"sizeof \(?{declared[1]}\b", function)


def is_other_capacity(old: str, new: str, text: str) -> bool:
    """How much room a new list has: it grows when that is not enough."""
    pattern = r"(kk_list_new\(\w+, )\d+\)"
    return bool(re.search(pattern, old)) and re.sub(pattern, r"\1N)", old) == re.sub(pattern, r"\1N)", new)


def loosened(old: str, new: str) -> Optional[tuple[str, str, str]]:
    """(A, B, what follows) where old has `A < B` or `A > B` and new has the same with or without equality; else None."""
    for operator, other in ((" < ", " <= "), (" <= ", " < "), (" > ", " >= "), (" >= ", " > ")):
        if old.replace(operator, other, 1) == new and operator in old:
            before, after = old.split(operator, 1)
            left = re.search(r"[^\s(=?:,]*(\([^()]*\))?[^\s(=?:,]*$", before)
            right = re.match(r"[^\s?:;,]*?(?=\)*( \?|;|$))", after)
            if left and right:
                return left[0], right[0], after[right.end():]
    return None


def is_same_extreme(old: str, new: str, text: str) -> bool:
    """`a < b ? a : b`, `a > b ? a - b : 0`, `a < 0 ? -a : a` of ints: where both are equal, either branch gives the same."""
    found = loosened(old, new)
    if not found or "double" in old or "float" in old:
        return False
    a, b, rest = found
    branches = re.match(r" \? (.+?) : ([^;,)]+?)(?= [+\-*/] |[;,)])", rest)
    pairs = [(a, b), (b, a), (f"{a} - {b}", "0"), ("0", f"{a} - {b}"), (f"{b} - {a}", "0")]
    pairs += [(f"-{a}", a), (a, f"-{a}")] if b == "0" else []
    return bool(branches) and (branches[1], branches[2]) in pairs


def is_clamp(old: str, new: str, text: str) -> bool:
    """`if (a > b)` above `a = b;`: where they are equal, the assignment changes nothing."""
    found = loosened(old, new)
    if not found or not re.match(r"\s*if \(", old) or found[2] != ")":
        return False
    a, b, _ = found
    after = text.split(old + "\n", 1)[-1].split("\n", 1)[0].strip()
    return after in (f"{a} = {b};", f"{b} = {a};")


def is_end_of_walk(old: str, new: str, text: str) -> bool:
    """kk_dict_next and kk_set_next give the place after an entry, which is not 0, or -1."""
    changes = ((" >= 0", " > 0"), (" < 0", " <= 0"))
    return "_next(" in old and any(old.replace(a, b, 1) == new and re.search(rf"kk_(dict|set)_next\(.*\)\){a}", old) for a, b in changes)


KINDS = {
    "the larger or smaller of two ints": is_same_extreme,
    "a bound that is reached already": is_clamp,
    "the end of a walk through a dict or set": is_end_of_walk,
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
