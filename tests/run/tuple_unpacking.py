# Unpacking takes any iterable of the right length, nested and starred.
def divide(a: int, b: int) -> tuple[int, int]:
    return a // b, a % b


a, b = 1, 2
a, b = b, a
print(a, b)
q, r = divide(17, 5)
print(q, r)
(x, y), z = (1, 2), 3
[m, n] = "ab"
print(x, y, z, m, n)
first, *middle, last = range(6)
print(first, middle, last)
*head, tail = "abc"
start, *nothing = [1]
print(head, tail, start, nothing)
i, (j, *k), l = 1, (2, 3, 4), 5
print(i, j, k, l)
for name, (low, high) in [("a", (1, 2)), ("b", (3, 4))]:
    print(name, low, high)
values = [0, 1, 2]
values[0], values[2] = values[2], values[0]
index = 0
index, values[index] = 2, 99
print(values, index)
(single,) = [7]
print(single)
c = d = e = (1, 2)
print(c is d, d is e)
for source in [(1,), (1, 2, 3), [], "abcd", range(5), {}, {1, 2, 3}]:
    try:
        p, o = source
        print(p, o)
    except ValueError as error:
        print(error)
try:
    p, *o, s = [1]
except ValueError as error:
    print(error)
for wrong in [5, None, 2.5]:
    try:
        p, o = wrong  # type: ignore
    except TypeError as error:
        print(error)
