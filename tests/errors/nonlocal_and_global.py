# A name is nonlocal or global.
def f():
    x = 1

    def g():
        global x  # error: name 'x' is nonlocal and global
        nonlocal x
