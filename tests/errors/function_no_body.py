# A function has a body.
def f():
print(1)  # error: expected an indented block after function definition on line 2
