# Typographic quotes are no quotes.
print(“hello”)  # error: invalid character '“' (U+201C)
