# elif comes before else.
x = 1
if x:
    x = 2
else:
    x = 3
elif x:  # error: invalid syntax
    x = 4
