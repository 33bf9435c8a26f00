# 'is' tests identity, '==' equality, across types.
from typing import Any

a: list[int] = [1]
b = a
c = [1]
print(a is b, a is c, a == c, a is not c, not a is b)
print(None is None, True is True, None == None, None is False, None == 0, None == False, None != "")
values: list[Any] = [0, 0.0, False, "", None, [], (), {}, set(), range(0), "0"]
for left in values:
    print(repr(left), [left == right for right in values])
print(1 == 1.0 == True, "1" == 1, [1] == (1,), {1} == [1], {} == set(), (1, 2) == (1.0, 2.0), "a" == ["a"])
print(int is int, int is not float, int == float, type(1) is type(2), type(1) is type(1.0), len is len, len == max)
x = None
y: int | None = 5
print(x is None, y is None, y is not None, x is y, x == y)
first = ValueError("a")
second = ValueError("a")
print(first == first, first == second, first is first, first != second)
empty_tuple = ()
print(empty_tuple is not None, empty_tuple == tuple(), [] is [], {} == {})
