# elif has a body.
if True:
    pass
elif True:
print(1)  # error: expected an indented block after 'elif' statement on line 4
