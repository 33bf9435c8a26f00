# replace: all occurrences, a limited number, empty patterns, and wide characters.
print("aaa".replace("a", "b"), "aaa".replace("a", "b", 2), "aaa".replace("a", "b", 0), "aaa".replace("a", "b", -1))
print("abc".replace("", "-"), "abc".replace("", "-", 2), repr("".replace("", "x")), repr("".replace("a", "x")))
print("one two one".replace("one", "1"), "one two".replace("three", "3"), "aaaa".replace("aa", "a"))
print("hello".replace("l", ""), "hello".replace("hello", ""), "ab".replace("b", "abab"))
print("café".replace("é", "e"), "cafe".replace("e", "é"), "a😀b".replace("😀", ":-)"), "x".replace("x", "日本"))
print("tab\tline\n".replace("\t", "\\t").replace("\n", "\\n"))
long_text = "ab" * 50
print(long_text.replace("a", "").count("b"), len(long_text.replace("b", "ccc")))
original = "keep"
changed = original.replace("k", "j")
print(original, changed)
try:
    "abc".replace("a")  # type: ignore
except TypeError as error:
    print(error)
try:
    "abc".replace(1, "b")  # type: ignore
except TypeError as error:
    print(error)
try:
    "abc".replace("a", None)  # type: ignore
except TypeError as error:
    print(error)
