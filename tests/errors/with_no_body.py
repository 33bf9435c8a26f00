# with has a body.
with open('x'):
print(1)  # error: expected an indented block after 'with' statement on line 2
