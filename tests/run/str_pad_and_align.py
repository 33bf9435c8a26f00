# center, ljust, rjust, zfill and expandtabs.
for width in (0, 3, 4, 7, 8):
    print([s.center(width, "*") for s in ("", "a", "ab", "abc")])
print([("abc".ljust(6), "abc".rjust(6), "abc".center(6))], "abc".ljust(2), "abc".rjust(-5))
print("é".center(5, "日"), "日".rjust(3, "."), "x".ljust(4, "😀"))
print([s.zfill(5) for s in ("", "7", "-7", "+7", "123456", "-", "abc", "--1", "１")])
print(repr("a\tb\tccc\td".expandtabs()), repr("a\tb".expandtabs(4)), repr("\t".expandtabs(0)), repr("ab\tc\n\td".expandtabs(4)))
print(repr("a\tb".expandtabs(-1)), repr("abcd\te".expandtabs(tabsize=4)), repr("a\r\tb".expandtabs(4)))
for pair in [("abc", "xy"), ("abc", "")]:
    try:
        pair[0].center(10, pair[1])
    except TypeError as error:
        print(error)
try:
    "abc".ljust("5")  # type: ignore
except TypeError as error:
    print(error)
rows = [("apple", 3, 0.5), ("kiwi", 12, 0.25), ("watermelon", 1, 3.999)]
for name, count, price in rows:
    print(name.ljust(12, ".") + str(count).rjust(4) + f"{price:8.2f}")
