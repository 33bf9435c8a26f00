# global takes names.
def f():
    global x.y  # error: invalid syntax
