# An error in an example is shown at its place in the docstring.
import doctest


def f(n):
    """Text.

        >>> f(1)
        1
        >>> for i in range(2):
        ...     eval("i")
        0
    """
    return n


doctest.testmod()
# error@11: eval is not supported yet
