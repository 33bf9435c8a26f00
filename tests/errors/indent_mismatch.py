# A dedent must return to a level that is open.
def f(n: int) -> int:
    if n:
            n += 1
        n += 2  # error: unindent does not match any outer indentation level
    return n
