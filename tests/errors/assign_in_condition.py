# '=' in a condition is taken for a mistyped '=='.
x = 3
if x = 3:  # error: invalid syntax. Maybe you meant '==' or ':=' instead of '='?
    print("three")
