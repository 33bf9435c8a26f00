# Strings compare by code points; sorting and min/max follow.
words = ["banana", "Apple", "cherry", "apple", "", "Zebra", "été", "eta", "😀", "日本", "apple pie", "ÿ"]
print(sorted(words))
print(sorted(words, reverse=True))
print(sorted(words, key=str.lower), sorted(words, key=len))
print(min(words) == "", max(words), min("hello"), max("hello"), max(words, key=len))
print("a" < "b", "a" < "B", "abc" < "abd", "ab" < "abc", "" < "a", "Z" < "a", "z" < "é", "\uffff" < "\U00010000")
print("a" == "a", "a" != "A", "a" <= "a", "b" >= "a", "abc" > "ab", "é" == "e\u0301", len("e\u0301"))
print("a" == 1, "1" != 1, "a" in ["a"])
for wrong in [1, None, ["a"]]:
    try:
        print("a" < wrong)  # type: ignore
    except TypeError as error:
        print(error)
try:
    sorted(["a", 1, "b"])
except TypeError as error:
    print(error)
first, second = "kuk" + "ri", "kukri"
print(first == second, hash(first) == hash(second), {first: 1}[second])
