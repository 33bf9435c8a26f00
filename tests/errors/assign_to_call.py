# The result of a call is no target.
def f() -> int:
    return 1


f() = 2  # error: cannot assign to function call here. Maybe you meant '==' instead of '='?
