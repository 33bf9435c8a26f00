# split and rsplit: by blanks, by a separator, with a limit.
print("a b  c\t\nd".split(), "".split(), "   ".split(), " a ".split())
print("a,b,,c".split(","), "".split(","), ",".split(","), "abc".split(","))
print("a b c d".split(None, 2), "  a  b  c  ".split(None, 1), "a b".split(maxsplit=0), " a b ".split(None, -1))
print("a,b,c,d".split(",", 2), "a,b,c".split(",", 0), "a,b".split(",", 5))
print("a--b--c".split("--"), "aaaa".split("aa"), "aaa".split("aa"))
print("a b  c".rsplit(), "a b c d".rsplit(None, 2), "  a  b  c  ".rsplit(None, 1))
print("a,b,c,d".rsplit(",", 2), "aaa".rsplit("aa"), "a,b,c".rsplit(",", maxsplit=1))
print("1\u00a02\u30003".split(), "x\x1fy\x85z".split())
print("α→β→γ".split("→"), "😀|😎".split("|"))
key, _, value = "name=kukri=1".partition("=")
print(key, value, "abc".partition("-"), "abc".rpartition("-"), "a-b-c".rpartition("-"), "-".partition("-"))
try:
    "abc".split("")
except ValueError as error:
    print(error)
try:
    "abc".partition("")
except ValueError as error:
    print(error)
try:
    "abc".split(1)  # type: ignore
except TypeError as error:
    print(error)
print([int(part) for part in "3 -4 55".split()])
