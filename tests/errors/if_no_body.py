# if has a body.
if True:
print(1)  # error: expected an indented block after 'if' statement on line 2
