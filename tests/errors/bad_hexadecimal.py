# A prefix needs digits.
mask = 0x  # error: invalid hexadecimal literal
