# Only one target of an unpacking can take the rest.
*a, b, *c = range(5)  # error: multiple starred expressions in assignment
