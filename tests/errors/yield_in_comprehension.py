# A list comprehension cannot yield.
def f():
    return [(yield x) for x in range(3)]  # error: 'yield' inside list comprehension
