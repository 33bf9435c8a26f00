# A bracket is closed by its own kind.
values: list[int] = [1, 2, 3)  # error: closing parenthesis ')' does not match opening parenthesis '['
