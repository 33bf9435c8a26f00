import timeit


def f():
    return 1


print(timeit.timeit("f()", number=1))  # error: the text for timeit cannot see the name 'f'
print(timeit.timeit("f(", globals=globals()))  # error: the text for timeit is no statement
print(timeit.timeit("f()", globals={"f": f}))  # error: timing text with these globals is not supported yet
print(timeit.repeat("x + y", setup="x = 1"))  # error: cannot see the name 'y'
