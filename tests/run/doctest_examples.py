"""
Options and odd examples.

>>> print("a\\nb")
a
b
>>> 'it\\'s'
"it's"
>>> print("x\\n\\ny")
x
<BLANKLINE>
y
>>> list(range(20)) # doctest: +NORMALIZE_WHITESPACE
[0,   1,  2,  3,  4,  5,  6,  7,  8,  9,
10,  11, 12, 13, 14, 15, 16, 17, 18, 19]
>>> print(list(range(20))) # doctest: +ELLIPSIS
[0, 1, ..., 18, 19]
>>> undefined_name_here()  # doctest: +SKIP
whatever
>>> 1 == 1
1
>>> if True:
...     1 + 1
...     def f(n):
...         n
...         return n * 2
...     f(4)
2
8
>>> f(5)
10
>>> def g(n):
...     '''doc
...   string'''
...     return f(n) + len(g.__doc__)
>>> g(1)
14
>>> class A:
...     def __init__(self):
...         self.x = 1
...     def get(self): return self.x
>>> A().get()
1
>>> A.__qualname__
'A'
>>> text = '''one
... two'''
>>> text
'one\\ntwo'
>>> None
>>> _unused = 3
>>> import math
>>> math.floor(2.5)
2
>>> 1/0
Traceback (most recent call last):
ZeroDivisionError: division by zero
>>> int("x") # doctest: +IGNORE_EXCEPTION_DETAIL
Traceback (most recent call last):
ValueError: something else
>>> x = [i for i in range(3)]; x
[0, 1, 2]
>>> # only a comment
>>> print("after")
after
>>> try:
...     raise KeyError("k")
... except KeyError as e:
...     print(e)
... finally:
...     print("fin")
'k'
fin
>>> while True:
...     "loop"
...     break
'loop'
>>> with open("/dev/null") as fh:
...     fh.read()
''
>>> value = 10
>>> value
10
>>> 1 +
Traceback (most recent call last):
    ...
SyntaxError: invalid syntax
>>> lambda_ = lambda q: q + value
>>> lambda_(1)
11
"""
import doctest

value = 5
counter = 0


def get_value():
    """
        >>> value
        5
        >>> value += 1
        >>> value
        6
        >>> get_value()
        5

    Text between.

        >>> get_value() + value
        11
    """
    return value


print(doctest.testmod())
print(value)
