# Tuples: displays, indexing, slicing, operators, methods and immutability.
empty: tuple[()] = ()
one = (1,)
pair: tuple[int, str] = 1, "a"
print(empty, one, pair, len(empty), len(pair), bool(empty), bool(one), (1), ((1, 2), (3,)))
print(pair[0], pair[-1], (1, 2, 3)[1:], (1, 2, 3)[::-1], (1, 2, 3)[5:], (0,) * 3, one + pair, 2 * (1, 2), () * 5)
print((3, 1, 3).count(3), (3, 1, 3).index(1), (3, 1, 3).index(3, 1), 3 in (1, 2, 3), "x" not in pair)
print((1, 2) < (1, 3), (1,) < (1, 0), () < (0,), (1, 2) == (1, 2), (1, 2) == [1, 2], (1, 2) != (2, 1), max((1, 2), (0, 9)))
print(tuple("ab"), tuple([1, 2]), tuple(range(3)), tuple(), tuple(n for n in range(3)), tuple({"k": 1}), sorted((3, 1, 2)))
print(hash((1, 2)) == hash((1, 2)), {(0, 1): "a"}[0, 1], {(1, 2), (1, 2), (2, 1)} == {(2, 1), (1, 2)})
t = (1, [2, 3])
t[1].append(4)
print(t)
u = t
u += (5,)
print(t, u, t is u)
for step in range(7):
    try:
        if step == 0:
            t[0] = 5  # type: ignore
        elif step == 1:
            del t[0]  # type: ignore
        elif step == 2:
            print(t[2])
        elif step == 3:
            print(t.index(99))  # type: ignore
        elif step == 4:
            print(hash(t))
        elif step == 5:
            print(t + [1])  # type: ignore
        else:
            t[1] += [6]  # type: ignore
    except (TypeError, IndexError, ValueError) as error:
        print(type(error).__name__, error)
print(t)
try:
    t.append(1)  # type: ignore
except AttributeError as error:
    print(error)
