# finally has a body.
try:
    pass
finally:
print(1)  # error: expected an indented block after 'finally' statement on line 4
