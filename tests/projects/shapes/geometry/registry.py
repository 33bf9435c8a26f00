from .base import ShapeError

_known = {}


def register(cls):
    _known[cls.__name__.lower()] = cls
    return cls


def find(name):
    try:
        return _known[name]
    except KeyError:
        raise ShapeError(f"no shape {name!r}, only {', '.join(names())}") from None


def names():
    return sorted(_known)
