# else needs an except.
try:
    pass
else:  # error: expected 'except' or 'finally' block
    pass
finally:
    pass
