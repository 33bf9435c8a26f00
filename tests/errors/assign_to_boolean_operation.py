# and and or give no target.
a = b = 1
a and b = 2  # error: cannot assign to expression
