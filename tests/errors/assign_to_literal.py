# A literal is no target.
x = 5
5 = x  # error: cannot assign to literal here. Maybe you meant '==' instead of '='?
