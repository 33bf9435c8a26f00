value = 2
def func(x):
    return value * x
