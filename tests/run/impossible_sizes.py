# Requests that no memory can hold raise at once; item assignment where there is none.
for f in [lambda: list(range(2**62)), lambda: tuple(range(2**62)), lambda: sorted(range(2**62)), lambda: [*range(2**62)], lambda: (*range(2**62),), lambda: [].extend(range(2**62)), lambda: list(range(2**70)), lambda: tuple(range(2**70)), lambda: [*range(2**70)], lambda: "abc".__class__, lambda: list(range(-2**62, 2**62)), lambda: list(enumerate([1, 2])), lambda: print(*range(2**62)), lambda: list(zip(range(2**70), [1])), lambda: list(map(str, range(3))), lambda: [1, 2] + list(range(2**61)), lambda: bytes(2**62), lambda: [0] * 2**61, lambda: (0,) * 2**61, lambda: "a" * 2**62, lambda: "é" * 2**61]:
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
def d(s, k):
    try:
        del s[k]
    except Exception as e:
        print(type(e).__name__, e)
    try:
        s[k] = 1
    except Exception as e:
        print(type(e).__name__, e)
for s in ["a", (1,), range(3), b"a", 5, None, frozenset()]:
    for k in [0, 2**70, "a", True, 1.5, None]: d(s, k)
l = [1]
try: l[0:1] = range(2**62)
except Exception as e: print(type(e).__name__, e, l)
try: l += range(2**62)
except Exception as e: print(type(e).__name__, e, l)
