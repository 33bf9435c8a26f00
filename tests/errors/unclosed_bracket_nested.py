# The inner bracket is closed first.
x = [(1, 2]  # error: closing parenthesis ']' does not match opening parenthesis '('
