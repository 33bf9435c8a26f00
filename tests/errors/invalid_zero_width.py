# A zero-width space may not hide in a name.
to​tal = 1  # error: invalid non-printable character U+200B
