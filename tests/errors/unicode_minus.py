# A typographic minus is no minus.
print(3 − 2)  # error: invalid character '−' (U+2212)
