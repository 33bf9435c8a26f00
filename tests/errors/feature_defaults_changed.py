def f(a=1): return a
f.__defaults__ = (2,)  # error: changing this attribute of a function is not supported yet
print(f())
