# \N needs a known name.
letter = "\N{no such character}"  # error: (unicode error) 'unicodeescape' codec can't decode bytes in position 0-20: unknown Unicode character name
