# sum: ints stay exact, floats are added in order, start comes first.
print(sum([]), sum([1, 2, 3]), sum((1.5, 2)), sum(range(101)), sum({1, 2}), sum({5: "a", 6: "b"}), sum([True, True]))
print(sum([2**62, 2**62]), sum([2**63, -(2**63), 1]), sum([10**30] * 3), sum(range(10**6)))
print(sum([0.1] * 10), sum([0.1, 0.2, 0.3]), sum([1e100, 1.0, -1e100]), sum([1, 2.5, 2**60]), sum([0.5, 2**70]))
print(sum([1, 2], 10), sum([1, 2], start=0.5), sum([], 5), sum([[1], [2]], []), sum([(1,), (2, 3)], ()), sum([], start=None))
print(sum([float("inf"), 1]), sum([float("inf"), float("-inf")]), sum([-0.0]), sum([-0.0], -0.0))
print(sum([2**53, 1.0, 1.0]), sum([2**53 + 1, 0.0]), sum([True, 0.5]))
for step in range(6):
    try:
        if step == 0:
            sum(["a", "b"])  # type: ignore
        elif step == 1:
            sum(["a"], "")  # type: ignore
        elif step == 2:
            sum(5)  # type: ignore
        elif step == 3:
            sum([1, None])  # type: ignore
        elif step == 4:
            sum([[1]])  # type: ignore
        else:
            sum()  # type: ignore
    except TypeError as error:
        print(error)
