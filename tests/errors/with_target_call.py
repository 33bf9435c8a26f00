# A call is no target of with.
def f(): return 1
with open('x') as f():  # error: cannot assign to function call
    pass
