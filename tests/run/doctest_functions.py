"""
Prime check.
"""
import math
from functools import lru_cache
import doctest

@lru_cache(maxsize=None)
def fib(n: int) -> int:
    """
    >>> fib(30)
    832040
    >>> fib(90)
    2880067194370816120
    >>> fib(100)
    354224848179261915076
    >>> fib(-1)
    Traceback (most recent call last):
        ...
    ValueError: n must be >= 0
    >>> fib("a")
    Traceback (most recent call last):
        ...
    TypeError: '<' not supported between instances of 'str' and 'int'
    """
    if n < 0:
        raise ValueError("n must be >= 0")
    return n if n < 2 else fib(n - 1) + fib(n - 2)

def is_prime(number: int) -> bool:
    """Checks to see if a number is a prime in O(sqrt(n)).
    >>> is_prime(0)
    False
    >>> is_prime(2)
    True
    >>> is_prime(2999)
    True
    >>> is_prime(87)
    False
    >>> all(is_prime(i) for i in [2, 3, 5])
    True
    >>> is_prime(1.5)
    False
    """
    if 1 < number < 4:
        return True
    elif number < 2 or number % 2 == 0 or number % 3 == 0:
        return False
    for i in range(5, int(math.sqrt(number) + 1), 6):
        if number % i == 0 or number % (i + 2) == 0:
            return False
    return True

if __name__ == "__main__":
    import doctest
    doctest.testmod()
    doctest.testmod(verbose=True)
    print(fib(50), is_prime(97))
