# abc: the old decorators, registration and its cycles, caches, abstract methods changed later.
import abc
from abc import ABC, ABCMeta, abstractmethod


def show(call) -> None:
    try:
        print(call())
    except (TypeError, RuntimeError) as e:
        print(type(e).__name__, e)


class Old(ABC):
    @abc.abstractclassmethod
    def of_class(cls): ...

    @abc.abstractstaticmethod
    def still(): ...

    @abc.abstractproperty
    def size(self): ...

    @property
    @abstractmethod
    def width(self): ...

    @abstractmethod
    def method(self): ...


print(sorted(Old.__abstractmethods__))
show(lambda: Old())


class Half(Old):
    @classmethod
    def of_class(cls): return "class"

    @staticmethod
    def still(): return "static"

    size = 5


print(sorted(Half.__abstractmethods__))
show(lambda: Half())


class Full(Half):
    width = 3

    def method(self): return self.size + self.width


print(Full().method(), Full.of_class(), Full.still(), Full.__abstractmethods__)


class One(Old):
    of_class = still = size = width = None


show(lambda: One())
One.method = lambda self: "later"
show(lambda: One())
abc.update_abstractmethods(One)
show(lambda: One().method())
print(abc.update_abstractmethods(int) is int)


class A(metaclass=ABCMeta):
    pass


class B(metaclass=ABCMeta):
    pass


class C:
    pass


token = abc.get_cache_token()
print(issubclass(C, A), isinstance(C(), A), A.register(C) is C, issubclass(C, A), isinstance(C(), A), abc.get_cache_token() != token)
B.register(A)
print(issubclass(A, B), issubclass(C, B), isinstance(C(), B), issubclass(B, A), A.register(C) is C)
show(lambda: A.register(B))
show(lambda: A.register(A) is A)
show(lambda: A.register(5))
show(lambda: issubclass(5, A))
show(lambda: isinstance(5, A))
show(lambda: issubclass(int, A))


class Hooked(ABC):
    @classmethod
    def __subclasshook__(cls, other):
        if cls is Hooked:
            return True if hasattr(other, "quack") else False if hasattr(other, "bark") else NotImplemented
        return NotImplemented


class Duck:
    quack = 1


class Dog:
    bark = 1


class Sub(Hooked):
    pass


print(issubclass(Duck, Hooked), issubclass(Dog, Hooked), issubclass(C, Hooked), issubclass(Sub, Hooked), issubclass(Duck, Sub), isinstance(Duck(), Hooked))
print(hash(1) == 1, [issubclass(k, Hooked) for k in (int, Duck, Dog)])
