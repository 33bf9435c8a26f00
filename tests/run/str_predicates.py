# isalpha, isdigit and their like: empty strings are False, but for isascii and isprintable.
samples = ["", "abc", "abc1", "123", "12.5", " ", "\t\n", "ABC", "Abc Def", "abc_1", "1abc", "²", "½", "٣", "日本", "é", "a\x00", "def", "\u00a0", "ǅ", "x y"]
for s in samples:
    flags = [
        s.isalpha(), s.isdigit(), s.isalnum(), s.isdecimal(), s.isnumeric(), s.isspace(),
        s.isupper(), s.islower(), s.istitle(), s.isidentifier(), s.isprintable(), s.isascii(),
    ]
    print(f"{s!r:>12}", "".join("Y" if flag else "." for flag in flags))
vowels = sum(1 for ch in "The quick brown fox" if ch.lower() in "aeiou")
capitals = [ch for ch in "The Quick Brown" if ch.isupper()]
print(vowels, capitals)
