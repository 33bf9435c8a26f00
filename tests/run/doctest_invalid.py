# A prompt without a blank, and output that is indented more than its prompt.
from doctest import testmod
def f():
    """
    >>>f()
    3
    """
def g():
    """
    >>> g()
      3
    """
try:
    testmod()
except ValueError as e:
    print(e)
