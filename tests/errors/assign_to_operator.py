# A sum is no target.
a = 1
b = 2
a + b = 3  # error: cannot assign to expression here. Maybe you meant '==' instead of '='?
