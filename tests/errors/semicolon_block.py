# A compound statement cannot follow a semicolon.
x = 3; if x: print(x)  # error: invalid syntax
