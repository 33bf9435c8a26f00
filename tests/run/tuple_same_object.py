# A tuple is not copied where the result has the same items: it is the same object. A subclass's instance is not.
class Pair(tuple):
    pass


def same(a: object, b: object) -> bool:
    return a is b


def repeat(t: tuple, times: int) -> object:
    return t * times


def join(a: tuple, b: tuple) -> object:
    return a + b


some = tuple([1, 2, 3])
one = tuple([some])
pair = Pair([1, 2])
nothing = tuple([])
print(same(repeat(some, 1), some), same(repeat(some, 2), some), same(repeat(one, 1), one))
print(same(repeat(some, 0), some), repeat(some, 0), repeat(some, -3), same(repeat(nothing, 5), nothing))
print(same(join(some, nothing), some), same(join(nothing, some), some), join(some, one))
print(type(repeat(pair, 1)).__name__, type(join(pair, nothing)).__name__, type(join(nothing, pair)).__name__)
print(same(repeat(pair, 1), pair), same(join(pair, nothing), pair))
print(same(some[:], some), same(some[0:3], some), same(some[0:4:1], some), same(some[::2], some), same(pair[:], pair))
print(type(pair[:]).__name__, type(pair[1:]).__name__, pair[:], pair[1:])
print(same(tuple(some), some), same(tuple(pair), pair), type(tuple(pair)).__name__)
print(repeat(some, 3), 3 * some, repeat(one, 2), len(repeat(some, 1000)))
for times in (2**62, 2**63 - 1, 2**61):
    try:
        repeat(some, times)
    except (MemoryError, OverflowError) as e:
        print(type(e).__name__, e)
