# while has a body.
while True:
print(1)  # error: expected an indented block after 'while' statement on line 2
