# splitlines knows every line boundary of Unicode; keepends keeps them.
texts = ["", "one", "one\n", "one\ntwo", "a\r\nb\rc\n\nd", "x\x0by\x0cz", "p\x1cq\x1dr\x1es", "u\x85v\u2028w\u2029", "\n", "\r\n\r\n"]
for text in texts:
    print(text.splitlines(), text.splitlines(True))
print("é\nü\n".splitlines(keepends=True), "日\n本".splitlines(), "😀\r😎".splitlines(False))
poem = """roses are red

violets are blue
"""
for number, line in enumerate(poem.splitlines(), 1):
    print(number, repr(line))
print(poem.split("\n") == poem.splitlines(), len(poem.split("\n")), len(poem.splitlines()))
