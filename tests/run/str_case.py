# upper, lower, title, capitalize, swapcase and casefold, beyond ASCII too.
samples: list[str] = ["", "hello World", "STRASSE", "straße", "ÀÉÎ", "it's o'clock", "ǆ ﬁ", "İstanbul", "ΣΑΣ", "ß", "123abc", "x-ray y_z"]
for s in samples:
    print([s, s.upper(), s.lower(), s.title(), s.capitalize(), s.swapcase(), s.casefold()])
print("straße".casefold() == "STRASSE".casefold(), len("ß".upper()), len("ﬁ".upper()), len("İ".lower()))
print("ÿ".upper(), "µ".upper(), "ı".upper(), "ſ".upper())
print("they're bill's friends".title(), "HELLO".capitalize(), "ﬁne".title())
