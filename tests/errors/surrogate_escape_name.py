# A named character exists.
print('\N{no such character}')  # error: (unicode error) 'unicodeescape' codec can't decode bytes in position 0-20: unknown Unicode character name
