# A string is a sequence of one-character strings.
def vowels(text: str) -> dict[str, int]:
    result: dict[str, int] = {}
    for ch in text:
        if ch in "aeiou":
            result[ch] = result.get(ch, 0) + 1
    return result


print(vowels("the quick brown fox jumps over the lazy dog"), vowels(""))
for index, ch in enumerate("héy日😀"):
    print(index, ch, ord(ch), len(ch), ch == "héy日😀"[index], end="; ")
print()
print(list("abc"), tuple("日本"), [*"xy"])
print(sorted("hello"), list(reversed("abc")), "".join(reversed("😀é")))
print([a + b for a, b in zip("abc", "xyz")], dict(zip("ab", "cd")), list(enumerate("ab", 1)))
a, b, *rest = "kukri"
print(a, b, rest)
print(all(ch.isalpha() for ch in "abc"), any(ch.isdigit() for ch in "ab1"), sum(1 for ch in "banana" if ch == "a"))
print(max(ch for ch in "hello"), {ch for ch in "a"}, {ch: ord(ch) for ch in "ab"})
position = 0
while position < len("loop"):
    print("loop"[position], end="-")
    position += 1
print()
try:
    x, y = "abc"
except ValueError as error:
    print(error)
for nothing in "":
    print("never")
