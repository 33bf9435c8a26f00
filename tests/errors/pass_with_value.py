# pass takes nothing.
pass 1  # error: invalid syntax
