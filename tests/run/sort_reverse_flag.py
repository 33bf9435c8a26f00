# reverse= and keepends= take what has an index, and nothing else; int() looks at its base first.
from typing import Any

values: list[Any] = [0, 1, True, False, -5, 2**31 - 1, 2**31, 2**70, 1.5, "a", None, [1], ""]
for value in values:
    for step in range(6):
        items = [1, 3, 2]
        try:
            if step == 0:
                items.sort(reverse=value)
            elif step == 1:
                items = sorted(items, reverse=value)
            elif step == 2:
                print(sorted(5, reverse=value))  # type: ignore
            elif step == 3:
                print("a\nb".splitlines(value))
            elif step == 4:
                print("a\nb".splitlines(keepends=value))
            else:
                print(int("11", value), int(1.5, value))
        except (TypeError, OverflowError, ValueError) as error:
            print(type(error).__name__, error)
        print(step, items)
limit = 2**63 - 1
for sequence in ["abc", [1, 2], (1, 2), ["a"], [1.5], range(3), b"ab"]:
    for index in [limit, limit - 1, limit + 1, -limit - 1, -limit, -limit - 2]:
        try:
            print(sequence[index])  # type: ignore
        except IndexError as error:
            print(error)
text, numbers, index = "abc", [1, 2], 2**63 - 1
for index in [index, index + 1, -index - 1, -index - 2]:
    try:
        print(text[index])
    except IndexError as error:
        print(error)
    try:
        numbers[index] = 5
    except IndexError as error:
        print(error)
