# An f-string is no target.
name = "a"
f"{name}" = "b"  # error: cannot assign to f-string expression here. Maybe you meant '==' instead of '='?
