# bytes and bytearray by index: from both ends, beyond them, with keys and items of other types.
data = b"\x00\x7f\x80\xff"
array = bytearray(data)


def attempt(f):
    try:
        print(f())
    except (IndexError, TypeError, ValueError, OverflowError) as e:
        print(type(e).__name__, e)


def store(key, item):
    array[key] = item
    return list(array)


def total(b):
    s = 0
    for i in range(len(b)):
        s = s * 31 + b[i] - b[-1 - i]
    return s


print([data[i] for i in range(-4, 4)], total(data), total(b"abc" * 9))
for key in (4, -5, 2**62, -2**63, 2**64, True, 1.0, "a", None):
    attempt(lambda: data[key])
    attempt(lambda: array[key])
for key, item in ((0, 1), (-1, 2), (True, False), (4, 1), (-5, 1), (1, 256), (1, -1), (1, 2**64), (2**64, 1), (1, "a"), (1.0, 1)):
    attempt(lambda: store(key, item))
attempt(lambda: data[4])
attempt(lambda: data[2**63])
attempt(lambda: data[True] << 60)
