# Files and generators that are let go are closed at once.
# ends: at the moment when the last reference goes
import os
import time


def numbers(name):
    try:
        yield 1
        yield 2
        yield 3
    finally:
        print("closed", name)


g = numbers("deleted")
print(next(g))
del g
print("after del")

g = numbers("rebound")
print(next(g))
g = None
print("after rebinding")


def first():
    it = numbers("local")
    return next(it)


print(first())
print("after function")
for x in numbers("loop"):
    print("x", x)
    break
print("after loop")


def leaves():
    it = numbers("left")
    for x in it:
        if x == 2:
            break
    print("loop left")


leaves()
print("after leaves")

folder = "/tmp/kukri-ends-%d-%d" % (os.getpid(), time.time_ns())
os.mkdir(folder)
path = folder + "/file.txt"


def write(text):
    f = open(path, "w")
    f.write(text)


write("hello\n")
print(open(path).read())
open(path, "w").write("at once")
print(open(path).read())
f = open(path, "w")
f.write("deleted")
del f
print(os.path.getsize(path))
f = open(path, "w")
f.write("rebound!")
f = None
print(os.path.getsize(path))


def writer():
    f = open(path, "w")
    f.write("in a generator")
    yield 1


for _ in writer():
    pass
print(os.path.getsize(path))
os.remove(path)
os.rmdir(folder)


class Managed:
    def __init__(self, name):
        self.name = name

    def __enter__(self):
        return self

    def __exit__(self, *args):
        print("exit", self.name)


def in_with():
    with Managed("with in generator"):
        yield 1
        yield 2


w = in_with()
next(w)
del w
print("end")
