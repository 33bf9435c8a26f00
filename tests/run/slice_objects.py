# slice objects: attributes, indices(), equality, use on every sequence.
middle = slice(1, -1)
every = slice(None, None, 2)
back = slice(None, None, -1)
print(middle, every, back, slice(5), middle.start, middle.stop, middle.step)
for sequence in ["abcdef", [1, 2, 3, 4], (1, 2, 3), range(10)]:
    print(sequence[middle], sequence[every], sequence[back])
for length in (0, 1, 5, 100):
    print(length, middle.indices(length), every.indices(length), back.indices(length), slice(-3, 10**20).indices(length))
print(slice(1, 2) == slice(1, 2), slice(1, 2) == slice(1, 2, 1), slice(1) < slice(2), slice("a", "b"))
numbers = list(range(6))
numbers[slice(1, 3)] = [9]
del numbers[slice(-2, None)]
print(numbers)
for step in range(5):
    try:
        if step == 0:
            slice(1, 2, 0).indices(5)
        elif step == 1:
            slice(1).indices(-1)
        elif step == 2:
            hash(slice(1))
        elif step == 3:
            slice()  # type: ignore
        else:
            print([1][slice("a")])
    except (ValueError, TypeError) as error:
        print(type(error).__name__, error)
