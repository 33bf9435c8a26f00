"""itertools: iterators over iterators. The C stands in runtime/itertools_*.c.

What their items are is a rule of its own for each (transpiler/sema/infer_module_class.c).
"""


class count:
    def __new__(cls, start: object = 0, step: object = 1) -> object: ...


class cycle:
    def __new__(cls, iterable: object, /) -> object: ...


class repeat:
    def __new__(cls, object: object, times: ssize = ...) -> object: ...


class chain:
    def __new__(cls, *iterables: object) -> object: ...

    @staticmethod
    def from_iterable(iterable: object, /) -> object: ...


class islice:
    def __new__(cls, iterable: object, start: object, stop: object = ..., step: object = None, /) -> object: ...


class zip_longest:
    def __new__(cls, *iterables: object, fillvalue: object = None) -> object: ...


class product:
    def __new__(cls, *iterables: object, repeat: ssize = 1) -> object: ...


class permutations:
    def __new__(cls, iterable: object, r: object = None) -> object: ...


class combinations:
    def __new__(cls, iterable: object, r: ssize) -> object: ...


class combinations_with_replacement:
    def __new__(cls, iterable: object, r: ssize) -> object: ...


class accumulate:
    def __new__(cls, iterable: object, func: object = None, *, initial: object = None) -> object: ...


class starmap:
    def __new__(cls, function: object, iterable: object, /) -> object: ...


class takewhile:
    def __new__(cls, predicate: object, iterable: object, /) -> object: ...


class dropwhile:
    def __new__(cls, predicate: object, iterable: object, /) -> object: ...


class filterfalse:
    def __new__(cls, function: object, iterable: object, /) -> object: ...


class compress:
    def __new__(cls, data: object, selectors: object) -> object: ...


class pairwise:
    def __new__(cls, iterable: object, /) -> object: ...


class groupby:
    def __new__(cls, iterable: object, key: object = None) -> object: ...


class _grouper: ...


class _tee: ...


def tee(iterable: object, n: ssize = 2, /) -> tuple: ...
