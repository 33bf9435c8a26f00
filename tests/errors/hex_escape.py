# \x needs two hexadecimal digits.
letter = "\x1"  # error: (unicode error) 'unicodeescape' codec can't decode bytes in position 0-2: truncated \xXX escape
