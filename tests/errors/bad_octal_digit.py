# An octal number has the digits 0 to 7.
mode = 0o789  # error: invalid digit '8' in octal literal
