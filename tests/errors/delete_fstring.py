# An f-string cannot be deleted.
x = 1
del f'{x}'  # error: cannot delete f-string expression
