# list() makes a list of any iterable; nested displays and repetitions.
print(list(), list([1, 2]), list((1, 2)), list("ab"), list(range(3)), list({"k": 1}), list({3}), list({"k": 1}.items()))
print(list(zip([1, 2], "ab")), list(enumerate("ab")), list(reversed([1, 2, 3])), list(n * n for n in range(4)))
print([*range(3), *"ab", *[], *{"k": 1}], [1, *[2, [3]], 4], [[]] * 2, [None] * 3)
original = [1, [2]]
copied = list(original)
copied[1].append(3)
copied.append(4)
print(original, copied)
for wrong in [5, None, 1.5, True]:
    try:
        print(list(wrong))  # type: ignore
    except TypeError as error:
        print(error)
try:
    print(list(1, 2))  # type: ignore
except TypeError as error:
    print(error)
try:
    print([*5])  # type: ignore
except TypeError as error:
    print(error)
identity = [[int(i == j) for j in range(3)] for i in range(3)]
print(identity, list(zip(*identity)), [list(column) for column in zip(*[[1, 2, 3], [4, 5, 6]])])
print([] is [], [1, 2, 3][1], [1, 2, 3][-1:], len([[1, 2], [3]]))
