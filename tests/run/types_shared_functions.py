# The same function is called with lists of ints, floats, strings and mixtures.
def first_last(items):
    return items[0], items[-1]


def swap_ends(items):
    items[0], items[-1] = items[-1], items[0]
    return items


def count_equal(items, wanted):
    count = 0
    for item in items:
        if item == wanted:
            count += 1
    return count


def largest(items):
    best = items[0]
    for item in items[1:]:
        if item > best:
            best = item
    return best


def add_all(items, start):
    for item in items:
        start = start + item
    return start


def pair_up(items):
    return [(items[i], items[i + 1]) for i in range(0, len(items) - 1, 2)]


def fill(count, value):
    return [value for _ in range(count)]


def index_of(items, wanted):
    i = 0
    while i < len(items):
        if items[i] == wanted:
            return i
        i += 1
    return None


samples = [[3, 1, 2], [2.5, 1.5], ["b", "c", "a"], [1, 2.5, True], [(1, 2), (0, 5)], [[2], [1, 9]], [2**64, 5], "héy", (7, 8, 9), range(4, 8)]
for sample in samples:
    print(first_last(sample), largest(sample), pair_up(sample), count_equal(sample, sample[0]), index_of(sample, sample[-1]))
print(swap_ends([1, 2, 3]), swap_ends(["a"]), swap_ends([None, 1.5]), swap_ends([[1], "x"]))
print(add_all([1, 2], 0), add_all([1, 2.5], 0), add_all("abc", ""), add_all([[1], [2]], []), add_all([2**62, 2**62], 0), add_all((True, True), 0))
print(fill(3, 0), fill(2, "x"), fill(2, None), fill(0, 1), fill(2, 1.5), [id_ is None for id_ in fill(2, None)])
shared = fill(2, [])
shared[0].append(1)
print(shared, count_equal([1, 1.0, True, "1"], 1), index_of([], 5), index_of({}, 5))
for bad in [[1, "a"], [None, 1]]:
    try:
        print(largest(bad))
    except TypeError as error:
        print(error)
try:
    swap_ends((1, 2))
except TypeError as error:
    print(error)
try:
    swap_ends("ab")
except TypeError as error:
    print(error)
