# yield stands in functions, a class body is none.
class C:
    yield 1  # error: 'yield' outside function
