# Indexing and slicing of str, with negative indices and steps, for every width of character.
def look(s: str) -> None:
    print(repr(s), len(s))
    for i in (0, 1, -1, 3, -4):
        try:
            print("  ", i, repr(s[i]), end="")
        except IndexError as error:
            print("  ", i, error, end="")
    print()
    print("  ", repr(s[1:3]), repr(s[:-1]), repr(s[::-1]), repr(s[::2]), repr(s[-2:]), repr(s[5:1]), repr(s[5:1:-2]))


look("")
look("a")
look("hello world")
look("naïve café")
look("日本語テキスト")
look("a😀b🎉c😎")
text = "abcdefgh"
print(text[100:], text[-100:3], text[3:-100:-1], text[:], text[0:0], text[-1::-3])
print(text[slice(1, 6, 2)], text[None:None:None], text[True])
for wrong in ["1", 1.0, None]:
    try:
        print(text[wrong])  # type: ignore
    except TypeError as error:
        print(error)
try:
    print(text[::0])
except ValueError as error:
    print(error)
try:
    text[0] = "x"  # type: ignore
except TypeError as error:
    print(error)
try:
    del text[0]  # type: ignore
except TypeError as error:
    print(error)
try:
    print(text["a":])  # type: ignore
except TypeError as error:
    print(error)
