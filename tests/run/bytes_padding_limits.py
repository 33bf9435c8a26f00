# center, ljust, rjust, zfill of bytes and bytearray: who gets the odd fill byte, and sizes that no object can have.
import sys


def show(call) -> None:
    try:
        print(call())
    except (OverflowError, MemoryError, TypeError) as e:
        print(type(e).__name__, e)


for kind in (bytes, bytearray):
    for text in (b"", b"a", b"ab", b"abc"):
        value = kind(text)
        print([bytes(value.center(width, b"*")) for width in range(7)])
        print([bytes(value.ljust(width, b".")) for width in range(5)], [bytes(value.rjust(width)) for width in range(5)])
    print(kind(b"-7").zfill(5), kind(b"+7").zfill(2), kind(b"").zfill(2), kind(b"-").zfill(3), kind(b"x").zfill(0))
    print(type(kind(b"a").center(1)).__name__, type(kind(b"a").zfill(9)).__name__)
most = sys.maxsize
for above in (0, 1, 32, 33, 34, 35, 40):
    show(lambda: b"".center(most - above))
    show(lambda: b"ab".ljust(most - above))
    show(lambda: b"ab".rjust(most - above, b"-"))
    show(lambda: b"ab".zfill(most - above))
show(lambda: b"a".center(most + 1))
show(lambda: b"a".center(-most))
show(lambda: b"a".center(3, b"ab"))
show(lambda: b"a".center(3, "a"))
show(lambda: b"a".ljust(3, 7))
show(lambda: b"a".rjust("3"))
