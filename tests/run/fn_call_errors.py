# Names of nested functions in messages and TypeError texts.
def outer(n: int) -> int:
    def inner(a: int, b: int) -> int:
        return a + b

    return inner(n)  # type: ignore


def with_lambda(n: int) -> int:
    return (lambda a, b: a + b)(n)  # type: ignore


def deep() -> None:
    def middle() -> None:
        def bottom(*, key: int) -> None:
            print(key)

        bottom()  # type: ignore

    middle()


def extra() -> None:
    def none() -> None:
        pass

    none(1, 2)  # type: ignore


def unknown() -> None:
    def one(a: int) -> None:
        pass

    one(1, b=2)  # type: ignore


for function in (outer, with_lambda):
    try:
        print(function(1))
    except TypeError as error:
        print(error)
for action in (deep, extra, unknown):
    try:
        action()
    except TypeError as error:
        print(action.__name__, error)
print([f.__name__ for f in (outer, with_lambda, deep)])
print((lambda: 0).__name__)
print(outer.__qualname__, (lambda: 0).__qualname__)
made = [f for f in [lambda: 1]][0]
print(made())


def qualified() -> object:
    def inner() -> None:
        pass

    return inner


print(qualified().__qualname__)  # type: ignore
