# A decimal number does not begin with 0.
day = 007  # error: leading zeros in decimal integer literals are not permitted; use an 0o prefix for octal integers
