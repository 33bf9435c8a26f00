# A parameter and *args have different names.
def f(a, *a):  # error: duplicate argument 'a' in function definition
    pass
