# isinstance, type(x) and x.__class__ of instances; truth of objects and None.
from dataclasses import dataclass


class A:
    def __init__(self, n=0):
        self.n = n

    def same(self, other):
        if other.__class__ is self.__class__:
            return self.n == other.n
        return "other class"

    def exact(self, other):
        if type(other) is type(self):
            return self.n + other.n
        if type(other) != A:
            return "not A"
        return other.n


class B(A):
    pass


class C:
    n = "C"


class Lying:
    @property
    def __class__(self):
        return A


class Empty:
    def __len__(self):
        return 0


class No:
    def __bool__(self):
        return False


@dataclass
class Point:
    x: float
    y: float

    def flip(self):
        return Point(self.y, self.x)


for one in [A(1), B(1), C(), None]:
    print(isinstance(one, A), isinstance(one, B), isinstance(one, (B, C)), isinstance(one, object), end=" ")
    print(type(one).__name__, one.__class__.__name__, bool(one))
a, b = A(1), B(1)
print(a.same(A(1)), a.same(B(1)), b.same(B(2)), a.same(5), a.same(None))
print(a.exact(A(5)), a.exact(B(5)), b.exact(a), a.exact("text"))
mixed = [a, b, 3, "s", None, [1]]
print([isinstance(m, A) for m in mixed], [isinstance(m, (A, int)) for m in mixed])
print([type(m) is B for m in mixed], [type(m) for m in mixed[:2]])
x = Lying()
print(type(x) is A, x.__class__ is A)
print(Point(1, 2) == Point(1, 2), Point(1, 2) == Point(2, 1).flip(), Point(1, 2) == (1, 2), Point(1, 2) != Point(1, 3))
for thing in [A(), Empty(), No(), None]:
    print("true" if thing else "false", not thing)


class Link:
    def __init__(self, value, next=None):
        self.value = value
        self.next = next


def total(link):
    n = 0
    while link:
        n += link.value
        link = link.next
    return n


chain = Link(1, Link(2, Link(3)))
print(total(chain), total(None))
node = chain
while node.next:
    node = node.next
print(node.value, node and node.value, node.next or "end", node.next and 1)
