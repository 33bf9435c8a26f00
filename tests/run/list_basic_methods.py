# append, extend, insert, remove, pop, index, count, clear, copy and their errors.
numbers: list[int] = []
numbers.append(3)
numbers.extend([1, 4])
numbers.extend(range(5, 7))
numbers.insert(0, 99)
numbers.insert(-1, 50)
numbers.insert(100, 7)
numbers.insert(-100, 8)
print(numbers, len(numbers))
print(numbers.pop(), numbers.pop(0), numbers.pop(-2), numbers)
numbers.remove(5)
print(numbers, numbers.index(4), numbers.count(3), numbers.count(1000), numbers.index(1, 1), numbers.index(4, -3))
copy = numbers.copy()
copy.append(0)
print(numbers, copy, numbers == copy[:-1], numbers is copy)
numbers.reverse()
print(numbers)
numbers.clear()
print(numbers, len(numbers), not numbers)
for step in range(6):
    try:
        if step == 0:
            numbers.pop()
        elif step == 1:
            copy.pop(100)
        elif step == 2:
            copy.remove(12345)
        elif step == 3:
            copy.index(12345)
        elif step == 4:
            copy.index(99, 1, 2)
        else:
            copy.extend(5)  # type: ignore
    except (IndexError, ValueError, TypeError) as error:
        print(type(error).__name__, error)
words = ["b", "a"]
words += ["c"]
words += "de"
words.extend(("f",))
words.extend({"g": 1})
print(words)
