# The innermost bracket left open is the one reported.
table = {
    "a": [1, 2],
    "b": (3, 4,
    "c": [5],
}  # error: closing parenthesis '}' does not match opening parenthesis '(' on line 4
