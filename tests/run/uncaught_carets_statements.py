# Carets in statements: for, unpacking, del, assert, augmented assignment, f-string, raise, return.
def loop(n):
    for item in n:
        print(item)


def unpack(n):
    a, b = n
    return a


def delete(n):
    del n[5]


def check(n):
    assert n == 5, "not five"


def augmented(n):
    n += "x"
    return n


def item_augmented(n):
    n[0] += None


def starred(n):
    return max(*n)


def conditional(n):
    return 1 if n > "a" else 2


def slicing(n):
    return n[1:"x"]


def comprehension(n):
    return [x + 1 for x in n]


def last(n):
    try:
        n.index(99)
    finally:
        print("finally", n)


steps = [(loop, 5), (unpack, [1]), (delete, [1]), (check, 4), (augmented, 1), (item_augmented, [1]), (starred, 5), (conditional, 1), (slicing, "abc"), (comprehension, ["a"])]


def run(position):
    function, value = steps[position]
    try:
        function(value)
    except Exception as error:
        print(position, type(error).__name__, error)
        if position + 1 < len(steps):
            run(position + 1)
        else:
            last([1])


run(0)
