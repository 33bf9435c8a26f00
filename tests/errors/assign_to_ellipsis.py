# ... is no target.
... = 1  # error: cannot assign to ellipsis here. Maybe you meant '==' instead of '='?
