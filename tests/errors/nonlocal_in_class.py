# A class body finds no nonlocal name in the module.
x = 1


class C:
    nonlocal x  # error: no binding for nonlocal 'x' found
