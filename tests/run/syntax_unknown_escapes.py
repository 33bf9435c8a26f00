# A backslash before a letter that means nothing stays as it is.
pattern: str = "\d+\.\d*"
print(pattern, len(pattern))
for text in ["\w", "\s\S", "\(", "\ ", "\é", "\-\/\%", "a\zb", "\\d", "\_"]:
    print(text, len(text), repr(text))
print("\d" == r"\d", "\q\n".splitlines(), f"\d{1 + 1}\.")
print("\8", "\9", "\18", len("\18"), repr("\400"))
