# A parenthesis is closed.
x = (1 +  # error: '(' was never closed
y = 2
