# ord() and chr() of every kind of argument: what they raise, and at which place.
def show(f, *a):
    try:
        print(repr(f(*a)))
    except Exception as e:
        print(type(e).__name__, e)
for s in ("a", "é", "漢", "😀", "", "ab", "\0"):
    show(lambda: ord(s))
def o(s):
    return ord(s)
def c(n):
    return chr(n)
for s in ("a", "é", "漢", "😀", "", "ab"):
    try:
        print(o(s), ord(s))
    except TypeError as e:
        print(e)
for n in (0, 65, 255, 256, 0x10FFFF, 0x110000, -1, 2**31, 2**64, -2**70):
    try:
        print(ascii(c(n)))
    except (ValueError, OverflowError) as e:
        print(type(e).__name__, e)
t = ""
for ch in "Hello, Wörld 漢":
    t += chr((ord(ch) + 1) % 256)
print(ascii(t))
print(ord(b"x"), [chr(i) for i in range(97, 103)], "".join(chr(ord("a") + i % 26) for i in range(40)))
print(ord("abc"))
