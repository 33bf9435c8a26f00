# A generator made for a loop is closed when the loop is left: break, return, exceptions; what it loops over, too.


def numbers(name, n=5):
    try:
        for i in range(n):
            yield i
        print(name, "ran out")
    finally:
        print(name, "closed")


for x in numbers("break"):
    if x == 1:
        break
print("after break", x)
for x in numbers("all", 2):
    pass
else:
    print("else")


def first(name):
    for x in numbers(name):
        return f"returned {x}"


print(first("return"))
try:
    for x in numbers("raise"):
        1 / x
except ZeroDivisionError as e:
    print("caught", e)


def pipeline():
    for x in numbers("source"):
        yield x * 10


for y in pipeline():
    print("y", y)
    if y:
        break
print("after pipeline")
for y in (x + 1 for x in numbers("expression")):
    break
for a, b in zip(numbers("left"), numbers("right")):
    break
for i, x in enumerate(numbers("counted")):
    if i == 2:
        break
print("nested:")
for x in numbers("outer", 3):
    for y in numbers("inner", 3):
        if y == 1:
            break
    if x == 1:
        break


def through_finally():
    try:
        for x in numbers("in try"):
            try:
                return x
            finally:
                print("inner finally")
    finally:
        print("outer finally")


print(through_finally())


def delegating():
    try:
        yield from numbers("delegate")
    finally:
        print("delegating closed")


for x in delegating():
    break


def handled():
    for x in numbers("handled"):
        try:
            raise KeyError(x)
        except KeyError:
            continue
        finally:
            print("turn", x)
            if x == 1:
                break


handled()


def raises_when_closed():
    try:
        yield 1
    finally:
        print("about to raise")


for x in raises_when_closed():
    break
kept = numbers("kept")
for x in kept:
    if x == 1:
        break
print("still open", next(kept))
kept.close()


class Tree:
    def __init__(self, *kids):
        self.kids = kids

    def walk(self, depth=0):
        try:
            yield depth
            for kid in self.kids:
                for d in kid.walk(depth + 1):
                    yield d
        finally:
            print("left", depth)


for d in Tree(Tree(Tree()), Tree()).walk():
    print(d)
    if d == 2:
        break
