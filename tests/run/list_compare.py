# Lists compare item by item, then by length.
print([] == [], [1] == [1], [1] == [1.0], [1, 2] == [2, 1], [1] != [1, 1], [1] == (1,))
print([1, 2] < [1, 3], [1, 2] < [1, 2, 0], [] < [0], [2] > [1, 9], [1, 2] <= [1, 2], [1, 2] >= [1, 3])
print([[1], [2]] == [[1], [2]], [[1], [2]] < [[1], [3]], ["a", 1] == ["a", 1], [None] == [None])
print([1, "a"] == ["a", 1], [1, 2] == None, [1] == 1, [True] == [1], [0.0] == [-0.0])
print(max([1, 2], [1, 3], [0, 9]), min([[3], [], [1]]), sorted([[2, 1], [1, 5], [1]]))
for left, right in [([1], ["a"]), ([1, "b"], [1, 2]), ([None], [None, 1])]:
    try:
        print(left < right)
    except TypeError as error:
        print(error)
try:
    print([1] < (1,))  # type: ignore
except TypeError as error:
    print(error)
nan = float("nan")
a = [nan]
print(a == a, a == [nan], a == [float("nan")], [1, nan] < [1, nan])
same = [1, 2, 3]
print(same is same, same is not [1, 2, 3], same == list(same))
