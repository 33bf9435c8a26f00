# A loop over s.split() or s.split(separator): what it gives, in all widths, with the loop's variable kept or the text rebound.
texts = ["", " ", "a", " a ", "one two  three\tfour\nfive", "x" * 40 + " " + "y" * 17, "  lead and trail  ",
         "1 22 333 4444 55555 666666 7777777 88888888 999999999 0", "ä ö\u00a0ü", "αβγ δ\u2003ε", "😀 😁  😂", "\x1c a\x1fb \x85c"]
for text in texts:
    words = []
    for word in text.split():
        words.append(word)
    print(words == text.split(), words)
separators = [",", ", ", "ab", "😀", "é", "longer than the text itself, by far"]
lines = ["", ",", "a,b,,c", "a, b, c", "abab", "xabyabz", "1😀2😀", "é,é", "no separator here", ",lead", "trail,"]
for separator in separators:
    for line in lines:
        parts = []
        for part in line.split(separator):
            parts.append(part)
        if parts != line.split(separator):
            print("differs", separator, line, parts)
print([len(part) for part in "a,bb,ccc,,".split(",")])
print(sum(int(part) for part in "1 2 3 4".split()), max(len(w) for w in "a bbb cc".split()))
for i, (a, b) in enumerate(zip("x y z".split(), "1,2,3".split(","))):
    print(i, a, b)
text = "first second third"
for word in text.split():
    text += " " + word
    print(word, len(text))
kept = [word for word in "same same same".split()]
print(kept, "-".join(part.upper() for part in "a.b.c".split(".")))
for word in "break here now".split():
    if word == "here":
        break
else:
    print("never")
print(word)
try:
    for part in "abc".split(""):
        print("never")
except ValueError as e:
    print(e)


class Text(str):
    pass


for part in Text("sub class").split():
    print(part, type(part).__name__)
for part in Text("whole").split(","):
    print(part, type(part).__name__)
for part in "none given".split(None):
    print(part)
for outer in "a b".split():
    for inner in "1-2".split("-"):
        print(outer + inner, end=" ")
print()
empty = ""
for part in "a b".split(empty):
    print("never")
