# The else of a loop is outside of it.
for i in range(3):
    pass
else:
    break  # error: 'break' outside loop
