# None in and out: parameters, results, items, comparisons.
from typing import Optional


def find_max(values: list[Optional[int]]) -> Optional[int]:
    best: Optional[int] = None
    for value in values:
        if value is not None and (best is None or value > best):
            best = value
    return best


def shout(text: str | None = None) -> str | None:
    if text is None:
        return None
    return text.upper() + "!"


def nothing():
    pass


def early(n: int):
    if n:
        return
    return "zero"


print(find_max([1, None, 3]), find_max([None]), find_max([]), shout(), shout("hi"), shout(None))
print(nothing(), early(1), early(0), print("inner"), [].append(1))
items: list[str | None] = [None] * 3
items[1] = "set"
print(items, items.count(None), None in items, [item or "-" for item in items])
table: dict[str, float | None] = {"a": None, "b": 1.5}
print(table["a"], table.get("c"), [k for k, v in table.items() if v is None])
print(None == None, None != 0, str(None), repr(None), bool(None), [None] == [None], (None,) < (None, 1))
for step in range(6):
    try:
        if step == 0:
            None + 1  # type: ignore
        elif step == 1:
            None < None  # type: ignore
        elif step == 2:
            len(None)  # type: ignore
        elif step == 3:
            None.upper()  # type: ignore
        elif step == 4:
            nothing()[0]
        else:
            shout(None).lower()  # type: ignore
    except (TypeError, AttributeError) as error:
        print(error)
