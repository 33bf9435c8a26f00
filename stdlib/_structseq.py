"""_structseq: tuples whose items have names, as time.struct_time and os.stat_result are: structseq.c of CPython.

    class struct_time(tuple):
        _fields = "tm_year tm_mon … tm_zone tm_gmtoff".split()
        n_sequence_fields = 9
        …
        __new__, __repr__, tm_year, tm_mon = new, show, Field(0), Field(1)

An instance has n_sequence_fields items; what is beyond these is found by name only, in the dict `_hidden`.
"""


class Field:
    def __init__(self, index, name):
        self.index = index
        self.name = name

    def __get__(self, instance, owner=None):
        if instance is None:
            return self
        if self.index < len(instance):
            return instance[self.index]
        return instance._hidden.get(self.name)

    def __set__(self, instance, value):
        raise AttributeError("readonly attribute")

    def __repr__(self):
        return f"<member '{self.name}'>"


def _name(cls):
    return f"{cls.__module__}.{cls.__qualname__}"


def _check_length(cls, given):
    least, most = cls.n_sequence_fields, cls.n_fields
    if given < least or given > most:
        what = f"a {least}" if least == most else f"an at least {least}" if given < least else f"an at most {most}"
        raise TypeError(f"{_name(cls)}() takes {what}-sequence ({given}-sequence given)")


def new(cls, sequence, dict={}):
    try:
        items = list(sequence)
    except TypeError:
        raise TypeError("constructor requires a sequence") from None
    _check_length(cls, len(items))
    least = cls.n_sequence_fields
    made = tuple.__new__(cls, items[:least])
    hidden = {}
    for i in range(least, cls.n_fields):
        name = cls._fields[i]
        hidden[name] = items[i] if i < len(items) else dict.get(name)
    if hidden:
        made._hidden = hidden
    return made


def show(self):
    names = type(self)._fields
    return f"{_name(type(self))}({', '.join(f'{names[i]}={item!r}' for i, item in enumerate(self))})"


def reduce(self):
    return type(self), (tuple(self), dict(getattr(self, "_hidden", {})))
