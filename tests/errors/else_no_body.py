# else has a body.
if True:
    pass
else:
print(1)  # error: expected an indented block after 'else' statement on line 4
