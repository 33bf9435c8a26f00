# a class statement that stands twice
class A:
    x = 1
a = A
class A:
    y = 2
    x = 5
print(a.x, A.y, A.x)
for i in range(2):
    class B:
        index = i

        def show(self):
            return f"B{self.index}"

    print(B().show(), B.__name__, B.__qualname__)


class B:
    def show(self):
        return "other"


print(B().show(), A.x, a.x, a is A, a().x)


class C(A):
    x = 7


print(C.x, C.y, C.__mro__[1] is A)
print(len({a, A}), a.__name__ == A.__name__)
print(isinstance(C(), A), isinstance(C(), a), issubclass(a, A))
