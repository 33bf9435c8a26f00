# The alternatives of a pattern bind the same names.
def f(x: object) -> int:
    match x:
        case [a] | [a, b]:  # error: alternative patterns bind different names
            return 1
    return 0
