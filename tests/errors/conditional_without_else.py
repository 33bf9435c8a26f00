# A conditional expression needs else.
x = 3
sign = 1 if x > 0  # error: expected 'else' after 'if' expression
