# A parameter is not nonlocal.
def f(x):
    def g(x):
        nonlocal x  # error: name 'x' is parameter and nonlocal
