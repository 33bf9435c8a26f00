# not gives no target.
a = 1
not a = 2  # error: cannot assign to expression
