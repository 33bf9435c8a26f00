# for has a body.
for i in range(3):
print(1)  # error: expected an indented block after 'for' statement on line 2
