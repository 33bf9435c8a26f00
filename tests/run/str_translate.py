# translate and maketrans map, replace and delete characters.
def rot13(text: str) -> str:
    lower = "abcdefghijklmnopqrstuvwxyz"
    table = str.maketrans(lower + lower.upper(), lower[13:] + lower[:13] + lower[13:].upper() + lower[:13].upper())
    return text.translate(table)


print(rot13("Hello, World!"), rot13(rot13("Hello, World!")))
print("hello".translate({ord("l"): "L", ord("o"): None, ord("h"): 72}))
print("hello".translate({}), "".translate({1: 2}), "abc".translate({97: "xyz", 98: "", 99: "é"}))
print(str.maketrans("ab", "xy"), str.maketrans("ab", "xy", "z"), str.maketrans({"a": 1, 98: "b"}))
print("naïve café".translate(str.maketrans("ïé", "ie")), "a😀b".translate({0x1F600: ":)"}), "abc".translate(str.maketrans("", "", "ac")))
try:
    str.maketrans("ab", "x")
except ValueError as error:
    print(error)
try:
    str.maketrans({"ab": "x"})
except ValueError as error:
    print(error)
try:
    str.maketrans(5)  # type: ignore
except TypeError as error:
    print(error)
try:
    print("abc".translate({97: -1}))
except (ValueError, TypeError) as error:
    print(type(error).__name__, error)
try:
    print("abc".translate({97: 1.5}))  # type: ignore
except TypeError as error:
    print(error)
word = "balloon"
print("".join(sorted(set(word))), word.translate(str.maketrans("aeiou", "*****")))
