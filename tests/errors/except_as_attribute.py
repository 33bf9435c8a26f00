# except … as takes a name.
try:
    pass
except ValueError as e.x:  # error: invalid syntax
    pass
