# A set display of constants has the order of a set updated by a frozenset; a loop over one walks the frozenset.
def fill(items):
    result = set()
    for item in items:
        result.add(item)
    return result


print({1, 3, 7, 9, 31, 63, 15}, [x for x in {31, 63, 15, 1, 3, 7, 9, 2}], {31, 63, 15, 1, 3, 7, 9, 4})
for x in {24, 16, 0, 8, 32}:
    print(x, end=" ")
print()
a, b = 40, 72
print({a, b, 8}, {8, 40, 73}, {8, a, 74}, fill([8, 40, 72]))
print({33, 1, 65, 97, 129}, fill([33, 1, 65, 97, 129]), [x for x in {33, 1, 65, 97, 130}])
print({-1, -2, 16, 32, -9}, {2 * 8, 24 + 8, 64, 7}, {0.5, 64, 128.0, 8}, {(8, 1), (0, 8), (16, 3)})
print(frozenset({56, 24, 8, 120, 9}), set([56, 24, 8, 120, 9]), {56, 24, 8, 120, 10} | {9, 1, 17})
print(8 in {8, 16, 24}, 9 in {8, 16, 24}, {True, 1, 1.0, 0, False, 0.0})
