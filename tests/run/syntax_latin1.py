# -*- coding: latin-1 -*-
# A file in Latin-1, as its first line says.
text = "café naïve über"
print(text, len(text), [ord(ch) for ch in text if ord(ch) > 127])
größe = 3
print(größe)
for ch in "éèê":
    print(ch, ch.upper(), ord(ch))
for i in range(4):
    print(i, "±" * i)
print("\u65e5 \xe9 ©")
