# range: length, indexing, containment, slicing, reversal and iteration.
def show(r: range) -> None:
    print(r, len(r), list(r), r.start, r.stop, r.step, bool(r))


show(range(5))
show(range(2, 8))
show(range(0, 10, 3))
show(range(10, 0, -3))
show(range(5, 5))
show(range(5, 0))
show(range(0, 5, -1))
show(range(-5, 5, 4))
r = range(1, 20, 4)
print(r[0], r[-1], r[2], r[1:3], r[::-1], r[::2], r[10:], list(r[-2:]))
print(5 in r, 6 in r, 21 in r, 5.0 in r, "5" in r, r.index(9), r.count(9), r.count(10))
print(list(reversed(range(4))), list(reversed(range(0, 10, 3))), sum(range(101)), max(range(5, 0, -1)), min(range(3, 9)))
for i in range(3, -3, -2):
    print(i, end=" ")
print()
for step in range(7):
    try:
        if step == 0:
            range(1, 2, 0)
        elif step == 1:
            print(r[5])
        elif step == 2:
            print(r[-6])
        elif step == 3:
            print(r.index(2))
        elif step == 4:
            range(1.5)  # type: ignore
        elif step == 5:
            range("3")  # type: ignore
        else:
            range()  # type: ignore
    except (ValueError, IndexError, TypeError) as error:
        print(type(error).__name__, error)
try:
    r[0] = 1  # type: ignore
except TypeError as error:
    print(error)
print(range(True), list(range(False, True + True)))
