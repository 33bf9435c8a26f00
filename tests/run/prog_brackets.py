# Program: matching brackets, with the place of the first fault, and a tree of them.
from typing import Any

CLOSES: dict[str, str] = {")": "(", "]": "[", "}": "{", ">": "<"}
OPENS = set(CLOSES.values())


class BracketError(Exception):
    pass


def check(text: str) -> int:
    """Return the greatest depth; raise BracketError at the first fault."""
    stack: list[tuple[str, int]] = []
    deepest = 0
    for position, ch in enumerate(text):
        if ch in OPENS:
            stack.append((ch, position))
            deepest = max(deepest, len(stack))
        elif ch in CLOSES:
            if not stack:
                raise BracketError(f"{ch!r} at {position} closes nothing")
            opened, where = stack.pop()
            if opened != CLOSES[ch]:
                raise BracketError(f"{ch!r} at {position} closes {opened!r} at {where}")
    if stack:
        opened, where = stack[-1]
        raise BracketError(f"{opened!r} at {where} is never closed ({len(stack)} open)")
    return deepest


def tree(text: str) -> list[Any]:
    root: list[Any] = []
    stack: list[list[Any]] = [root]
    for ch in text:
        if ch in OPENS:
            child: list[Any] = []
            stack[-1].append(child)
            stack.append(child)
        elif ch in CLOSES:
            stack.pop()
        else:
            stack[-1].append(ch)
    return root


def height(node: Any) -> int:
    if isinstance(node, str):
        return 0
    return 1 + max([height(child) for child in node], default=0)


def balanced(pairs: int) -> list[str]:
    result: list[str] = []
    grow("", pairs, pairs, result)
    return result


def grow(prefix: str, opens: int, closes: int, result: list[str]) -> None:
    if opens == closes == 0:
        result.append(prefix)
    if opens:
        grow(prefix + "(", opens - 1, closes, result)
    if closes > opens:
        grow(prefix + ")", opens, closes - 1, result)


for text in ["", "()", "([]{})", "f(a[1], {2: <3>})", "(", "())", "(]", "[(])", "{{{", "日(本]", "((a)((b)))"]:
    try:
        print(repr(text), "depth", check(text), tree(text), height(tree(text)))
    except BracketError as error:
        print(repr(text), "error:", error)
print(balanced(3), [len(balanced(n)) for n in range(8)])
assert all(check(text) > 0 for text in balanced(5))
longest = 0
source = "(()))(((()()))((())"
for start in range(len(source)):
    for stop in range(start + 2, len(source) + 1, 2):
        try:
            check(source[start:stop])
            longest = max(longest, stop - start)
        except BracketError:
            pass
print(longest)
