# In which order operands are asked, shown by what each prints; comparisons of unrelated and related classes.
class A:
    def __init__(self, name):
        self.name = name

    def __add__(self, o):
        print(f"{self.name}.add", end=" ")
        return NotImplemented

    def __radd__(self, o):
        print(f"{self.name}.radd", end=" ")
        return NotImplemented

    def __mul__(self, o):
        print(f"{self.name}.mul", end=" ")
        return "mul"

    def __rmul__(self, o):
        print(f"{self.name}.rmul", end=" ")
        return "rmul"

    def __lt__(self, o):
        print(f"{self.name}.lt", end=" ")
        return NotImplemented

    def __gt__(self, o):
        print(f"{self.name}.gt", end=" ")
        return NotImplemented


class B(A):
    pass


class C(A):
    def __radd__(self, o):
        print(f"{self.name}.C.radd", end=" ")
        return NotImplemented

    def __rmul__(self, o):
        print(f"{self.name}.C.rmul", end=" ")
        return NotImplemented


class D:
    def __radd__(self, o):
        print("D.radd", end=" ")
        return "d"


a, b, c, d = A("a"), B("b"), C("c"), D()
for f in (lambda: a + b, lambda: a + c, lambda: c + a, lambda: a + d, lambda: a + 1, lambda: 1 + a, lambda: a + a,
          lambda: a * c, lambda: a * 2, lambda: 2 * a, lambda: [1] * a, lambda: "x" + a, lambda: a < b, lambda: a < 1,
          lambda: 1 < a, lambda: a > a, lambda: a < c):
    try:
        print(f())
    except TypeError as e:
        print("TypeError:", e)
