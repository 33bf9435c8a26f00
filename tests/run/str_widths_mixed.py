# Strings of 1-, 2- and 4-byte characters meet in every operation, and shrink again.
narrow, latin, wide, very = "abc", "aéÿ", "日本語", "😀b😎"
texts: list[str] = [narrow, latin, wide, very]
for a in texts:
    for b in texts:
        joined = a + b
        print(joined, len(joined), joined[len(a) :] == b, joined.find(b), joined.count(b[0]), a < b, b in joined, joined.replace(a, b))
mixed = "".join(texts)
print(mixed, mixed[::-1], mixed[:3] == narrow, mixed[:3] + mixed[9:], mixed.split("b"), mixed.partition("日"))
shrunk = mixed.replace("😀", "").replace("😎", "").replace("日本語", "")
print(shrunk, shrunk == "abcaéÿb", hash(shrunk) == hash("abcaéÿb"), {shrunk: 1}["abcaéÿb"], mixed[1:2] is not None)
print([ch for ch in mixed if ord(ch) > 255], max(mixed), min(mixed), sorted(mixed))
print("".join(ch for ch in mixed if ch.isascii()), mixed.upper(), mixed.center(18, "é"), mixed.ljust(14, "😀"))
word = ""
for ch in mixed:
    word += ch
    word = word[-3:]
print(word, "é".join(["😀", "", "a"]), "日" * 3 + "a" * 2, f"{'é':>4}{'日':>4}{'😀':>4}", "%s%s" % ("é", "😀"))
table = {"a": "é", "é": "日", "日": "😀", "😀": "a"}
text = "aé日😀"
for _ in range(4):
    text = "".join([table[ch] for ch in text])
    print(text, [text.index(ch) for ch in "aé日😀"], text.translate({97: "X", 233: None, 26085: "yy"}))
print(text == "aé日😀", "ÿ" < "Ā", "\uffff" < "\U00010000", "é" in "日本", "" in "😀", "a😀".startswith("a😀"), "a😀".endswith("😀"))
print("éa".strip("é"), "日日x日".strip("日"), "x😀y".split("😀"), "1😀2é3".replace("é", "日").split("日"), "é\n日\r\n😀".splitlines())
print(len("é" * 1000 + "😀"), ("é" * 1000 + "😀")[:3], ("a" * 300 + "é").count("a"), ("a" * 300 + "日").rfind("a"), ("ab" * 200).find("ba", 100))
