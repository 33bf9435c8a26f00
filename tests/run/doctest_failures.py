# Failing examples: what was expected, what was printed or raised, the summary.
import doctest
def fail(n):
    """
    >>> fail(1)
    2
    >>> fail(2)
    >>> print("text")
    >>> fail(3)
    Traceback (most recent call last):
    ValueError: no
    >>> raise ValueError("a")
    Traceback (most recent call last):
    ValueError: b
    >>> missing
    1
    >>> never = fail("x")
    >>> never + 1
    3
    >>> def helper(a):
    ...     return a / 0
    >>> helper(
    ...    1)
    4
    >>> print("a\\n\\nb")
    a
    c
    >>> [fail(k) for k in "ab"]
    1
    """
    if n == "x":
        raise RuntimeError("bad " + n)
    return n


def other():
    """Other.

    >>> 3
    4
    """


def good():
    """
    >>> good()
    """

class C:
    """
    >>> C().m()
    5
    """
    def m(self):
        """>>> C().m()
        4
        """
        return 4
    @property
    def p(self):
        """
        >>> C().p
        1
        """
        return 2
    @staticmethod
    def s():
        """
        >>> C.s()
        1
        """
        return 2
    @classmethod
    def c(cls):
        '''
        >>> C.c()
        1
        '''
        return 2
    class Inner:
        """
        >>> 1
        2
        """

if __name__ == "__main__":
    results = doctest.testmod()
    print(results, results.failed, results.attempted)
    f, t = results
    print(f, t)
    doctest.testmod(optionflags=doctest.REPORT_ONLY_FIRST_FAILURE)
    doctest.testmod(optionflags=doctest.FAIL_FAST, verbose=True)
    doctest.testmod(name="other_name", report=False)
