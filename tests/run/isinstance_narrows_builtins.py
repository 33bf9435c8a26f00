# A variable that isinstance shows to be of a builtin class has its operators, items and methods.
def describe(data: object) -> None:
    if isinstance(data, bytearray):
        print(data + b"!", data * 2, 2 * data, b"<" + data, data % () if b"%" not in data else data % (5,))
        print(data[0], data[-1], data[1:], data[::-1], [x for x in data], list(data), sum(data), max(data), sorted(data))
        for byte in data:
            print(byte + 1, end=" ")
        print(len(data), bool(data), data == b"abc", data < b"b", b"b" in data, 97 in data, data.upper(), data.split(b"b"))
        first, *rest = data
        print(first, rest, data.partition(b"b"), dict(enumerate(data)), tuple(zip(data, data)))
    else:
        print("other", data)


def change(data: object) -> object:
    if isinstance(data, bytearray):
        data += b"more"
        data *= 2
        data[0] = 90
        data[1:2] = b"--"
        del data[-1]
        data.append(33)
        data.extend(x for x in data[:2])
        data = data + data
    return data


for value in (b"bytes", bytearray(b"abc"), "text", bytearray(b"a%db")):
    describe(value)
    print(change(value))
    if isinstance(value, bytearray):
        value += b"?"
        print(value)
for s in ({1}, frozenset([2]), (3,), [4]):
    if isinstance(s, frozenset):
        s |= {3}
        print(s, s & {3}, s - {3}, s ^ {2, 9})
    elif isinstance(s, (list, tuple)):
        print(s + s, s * 2)
    else:
        s |= {5}
        print(s)
kinds = [zip([1], "a"), enumerate("b"), map(str, [5]), filter(None, [0, 7]), reversed([1, 2]), range(3), slice(1, 2), {1: 2}.keys(),
         {1: 2}.items(), iter([9]), property(len), complex(1, 2), ValueError("v", 1)]
for kind in kinds:
    if isinstance(kind, (zip, enumerate)):
        for first, second in kind:
            print(first, second)
    elif isinstance(kind, map):
        print([item + "!" for item in kind])
    elif isinstance(kind, filter):
        print(next(kind) + 1)
    elif isinstance(kind, reversed):
        print(list(kind))
    elif isinstance(kind, range):
        print(kind[1] + len(kind), kind[::-1])
    elif isinstance(kind, slice):
        print(kind.start, "abc"[kind])
    elif isinstance(kind, type({}.keys())):
        print(kind | {3}, kind & {1}, [k + 1 for k in kind])
    elif isinstance(kind, type({}.items())):
        print([k + v for k, v in kind])
    elif isinstance(kind, property):
        print(kind.fget is len)
    elif isinstance(kind, complex):
        print(kind * 2, kind.real)
    elif isinstance(kind, ValueError):
        print(kind.args[0], kind.args[1] + 1)
