# \u has four digits.
print('\u12')  # error: (unicode error) 'unicodeescape' codec can't decode bytes in position 0-3: truncated \uXXXX escape
