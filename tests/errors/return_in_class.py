# return stands in functions, a class body is none.
class C:
    return 1  # error: 'return' outside function
