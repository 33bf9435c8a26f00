# except has a body.
try:
    pass
except ValueError:
print(1)  # error: expected an indented block after 'except' statement on line 4
