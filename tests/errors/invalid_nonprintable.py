# A no-break space is not blank space to the tokenizer.
x = 1  # error: invalid non-printable character U+00A0
