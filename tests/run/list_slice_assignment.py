# Assigning to and deleting slices changes the list in place.
def fresh() -> list[int]:
    return [0, 1, 2, 3, 4, 5]


a = fresh()
alias = a
a[1:3] = [10, 20, 30]
print(a, alias is a)
a[1:4] = []
print(a)
a[0:0] = [7, 8]
print(a)
a[len(a):] = [9]
print(a)
a[:] = range(3)
print(a, alias)
a[5:2] = [77]
print(a)
b = fresh()
b[::2] = [100, 200, 300]
print(b)
b[::-1] = fresh()
print(b)
b[-2:] = "xy"  # type: ignore
print(b)
b[1:1] = b
print(b)
c = fresh()
del c[1:3]
print(c)
del c[::2]
print(c)
del c[:]
print(c)
d = list(range(10))
del d[8:1:-3]
print(d)
del d[-1], d[0]
print(d)
try:
    d[::2] = [1]
except ValueError as error:
    print(error)
try:
    d[1:2] = 5  # type: ignore
except TypeError as error:
    print(error)
try:
    d[99] = 1
except IndexError as error:
    print(error)
try:
    del d[99]
except IndexError as error:
    print(error)
try:
    d["x"] = 1  # type: ignore
except TypeError as error:
    print(error)
d[1:3] *= 2
print(d)
