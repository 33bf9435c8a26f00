# A negated name is no target.
a = 1
-a = 2  # error: cannot assign to expression here. Maybe you meant '==' instead of '='?
