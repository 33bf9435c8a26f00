# An asynchronous comprehension stands in a coroutine.
def f(xs):
    return [x async for x in xs]  # error: asynchronous comprehension outside of an asynchronous function
