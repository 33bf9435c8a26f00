"""bool: a subclass of int, whose methods it inherits. Its text, & | ^ and bool(…) are slots (runtime/bool.c)."""


class bool(int):
    pass
