# Iterators written as classes: state, exhaustion, use in every place that iterates.
class Countdown:
    def __init__(self, start):
        self.current = start

    def __iter__(self):
        return self

    def __next__(self):
        if self.current <= 0:
            raise StopIteration
        self.current -= 1
        return self.current + 1


class Evens:
    def __init__(self, limit):
        self.limit = limit

    def __iter__(self):
        return iter([n for n in range(self.limit) if n % 2 == 0])


class Failing:
    def __iter__(self):
        return self

    def __next__(self):
        raise ValueError("broken iterator")


class Old:
    def __getitem__(self, i):
        if i >= 3:
            raise IndexError("end")
        return i * 10


c = Countdown(3)
print(list(c), list(c))
print(sum(Countdown(4)), max(Countdown(4)), sorted(Countdown(3)), tuple(Countdown(2)), set(Countdown(2)))
print([x * y for x in Countdown(2) for y in Evens(5)], {x: x for x in Countdown(2)}, any(Countdown(1)), all(Evens(3)))
a, b, *rest = Countdown(5)
print(a, b, rest, 3 in Countdown(5), 9 in Countdown(5), list(zip(Countdown(3), Evens(9))), list(map(str, Evens(4))))
for i, v in enumerate(Evens(5)):
    print(i, v, end=" ")
else:
    print("done")
print(list(Old()), 20 in Old(), 5 in Old(), [*Old(), *Evens(3)], "-".join(str(x) for x in Old()))
for use in (lambda: list(Failing()), lambda: sum(Failing()), lambda: 1 in Failing(), lambda: [x for x in Failing()]):
    try:
        print(use())
    except ValueError as e:
        print("ValueError:", e)
it = Countdown(2)
print(next(it), next(it), next(it, "default"))
try:
    next(it)
except StopIteration:
    print("StopIteration")
try:
    for x in 5:  # type: ignore
        pass
except TypeError as e:
    print(e)
