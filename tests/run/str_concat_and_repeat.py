# + and * on strings, and what they refuse.
def stars(count: int) -> str:
    return "*" * count


print(stars(3), repr(stars(0)), repr(stars(-5)), 3 * "ab", "x" * True, "é" * 3, "😀" * 2, "" * 10**9 == "")
text = ""
for ch in "kukri":
    text = ch + text
print(text)
for number in range(5):
    text += str(number)
print(text, "a" + "é" + "日" + "😀", len("a" + "é" + "日" + "😀"))
saved = text
text += "!"
text *= 2
print(saved, text)
for wrong in [1, None, 1.5, ["a"], True]:
    try:
        print("a" + wrong)  # type: ignore
    except TypeError as error:
        print("+", error)
    try:
        print(wrong + "a")  # type: ignore
    except TypeError as error:
        print("r+", error)
try:
    print("a" * 1.5)  # type: ignore
except TypeError as error:
    print(error)
try:
    print("a" * "b")  # type: ignore
except TypeError as error:
    print(error)
try:
    print("a" - "b")  # type: ignore
except TypeError as error:
    print(error)
try:
    print(-"a")  # type: ignore
except TypeError as error:
    print(error)
