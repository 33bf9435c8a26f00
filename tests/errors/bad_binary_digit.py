# A binary number has the digits 0 and 1.
mask = 0b102  # error: invalid digit '2' in binary literal
