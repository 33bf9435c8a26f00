# A call is no target of a loop.
def f(): return 1
for f() in range(3):  # error: cannot assign to function call
    pass
