# try has a body.
try:
print(1)  # error: expected an indented block after 'try' statement on line 2
