# A nested target may not have two stars either.
for a, (*b, *c) in [(1, (2, 3))]:  # error: multiple starred expressions in assignment
    print(a, b, c)
