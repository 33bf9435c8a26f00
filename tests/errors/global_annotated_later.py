# A global name is not annotated in a function.
def f():
    global x
    x: int = 1  # error: annotated name 'x' can't be global
