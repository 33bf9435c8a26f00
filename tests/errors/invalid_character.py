# A typographic quote is not part of the language.
name = “Ann”  # error: invalid character '“' (U+201C)
