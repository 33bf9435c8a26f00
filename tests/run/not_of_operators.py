# `not` of and/or takes the truth of what they yield, whatever its type.
def either(a, b):
    return not (a or b)


def both(a, b):
    return not (a and b)


def three(a, b, c):
    return not (a or b and c), not (a and (b or c)), not not (a or b or c)


class Box:
    def __init__(self, items: list[int]) -> None:
        self.items = items
        self.names: set[str] = set()

    def is_empty(self) -> bool:
        return not (self.items or self.names or any(n > 1 for n in self.items))

    def __len__(self) -> int:
        return len(self.items)


values = [[], [1], set(), {2}, "", "x", 0, 7, 0.0, 2.5, None, {}, {1: 2}, (), (0,)]
for a in values[:8]:
    print([either(a, b) for b in values], [both(a, b) for b in values[::2]])
print(either([1], set()), either([], {1}), either([], set()), either("", 0), either(0.0, None), either((), (1,)))
print(both([1], {2}), both([1], ""), both(1, 2.5), both("a", "b"), both(None, None))
print(three([], "", 0), three([1], "", 0), three([], "a", 0), three([], "a", 3), three(0, 0, {}))
box = Box([])
print(box.is_empty(), not (box or None), not (box and 1))
box.names.add("n")
print(box.is_empty())
box.items.append(1)
print(box.is_empty(), not (box or None), not (box and 1), bool(box))
n = 5
text = "abc"
print(not (n and text), not (n > 3 and text), not (text and n < 3), not (text or n < 3), not (not text or n))
if not (n and not (text and n)):
    print("taken")
while not (n == 0 or not text):
    n -= 1
print(n, [x for x in values if not (x or x is None)])
assert not (n and text)
