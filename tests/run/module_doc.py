"""A module's docstring is its __doc__; functions have theirs.

It may have several lines.
"""
print(__doc__)
print(repr(__doc__), __name__)


def documented():
    "of the function"
    return __doc__


def bare():
    return 1


print(documented.__doc__, bare.__doc__, documented() is __doc__)
print(len(__doc__.splitlines()))
__doc__ = "replaced"
print(__doc__, documented())
