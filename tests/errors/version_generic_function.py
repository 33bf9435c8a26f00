# Type parameters of functions came with Python 3.12.
def first[T](items: list[T]) -> T:  # error: 3.12
    return items[0]


print(first([1, 2]))
