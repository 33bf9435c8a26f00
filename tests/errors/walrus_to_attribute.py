# A walrus assigns to a plain name only.
values = [1]
if (values[0] := 3):  # error: cannot use assignment expressions with subscript
    print(values)
