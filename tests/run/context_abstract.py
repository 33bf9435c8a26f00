"""contextlib.AbstractContextManager: abstract, and of whatever has the methods."""
import contextlib
from contextlib import AbstractAsyncContextManager, AbstractContextManager, closing, contextmanager


class Manager(AbstractContextManager):
    def __exit__(self, *details):
        print("exit", details[0])
        return True


class Forgetful(AbstractContextManager):
    pass


class Duck:
    def __enter__(self):
        return self

    def __exit__(self, *details):
        return None


class Half:
    def __enter__(self):
        return self


class Denying(Duck):
    __exit__ = None


with Manager() as m:
    print(type(m).__name__)
    raise KeyError(1)
try:
    Forgetful()
except TypeError as error:
    print(error)
print([issubclass(cls, AbstractContextManager) for cls in (Manager, Forgetful, Duck, Half, Denying, int)])
print(isinstance(Duck(), AbstractContextManager), isinstance(Half(), AbstractContextManager))


@contextmanager
def managed():
    yield 3


class Closed:
    def close(self):
        print("closed")


with managed() as three, closing(Closed()):
    print(three, isinstance(managed(), AbstractContextManager), issubclass(closing, AbstractContextManager))
print(issubclass(Duck, AbstractAsyncContextManager), issubclass(contextlib.aclosing, AbstractAsyncContextManager))
print(AbstractContextManager[int])
print(sorted(AbstractContextManager.__abstractmethods__), sorted(AbstractAsyncContextManager.__abstractmethods__))
