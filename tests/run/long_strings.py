# Many strings made and dropped: building, joining, slicing, dict of words.
def word(n: int) -> str:
    letters = ""
    while True:
        letters = chr(97 + n % 26) + letters
        n //= 26
        if n == 0:
            return letters


words = [word(i * i + 7 * i) for i in range(6000)]
text = " ".join(words)
print(len(text), text[:40], text[-40:])
counts: dict[str, int] = {}
for w in text.split():
    counts[w[:2]] = counts.get(w[:2], 0) + 1
top = sorted(counts.items())[:5]
print(len(counts), top, max(counts.values()))
built = ""
for i in range(4000):
    built += word(i) + ("," if i % 10 else "\n")
print(len(built), built.count(","), len(built.splitlines()))
reversed_text = text[::-1]
print(reversed_text[:20], reversed_text == "".join(reversed(text)))
upper = text.upper().replace("A", "é").replace("B", "日")
print(upper.count("é"), upper.count("日"))
print(len(upper) == len(text), upper[:20])
print(sum(len(w) for w in words), max(words))
print(min(words), max(words, key=len))
print(len(set(words)), hash(text) == hash("".join([text])), text.find("zzz"), text.rfind("aa"))
pieces = [text[i : i + 100] for i in range(0, len(text), 100)]
print("".join(pieces) == text, len(pieces), pieces[7])
