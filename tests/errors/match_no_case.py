# match has cases.
match 1:
print(1)  # error: expected an indented block after 'match' statement on line 2
