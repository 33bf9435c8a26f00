# A dict display is no target.
{'a': 1} = {}  # error: cannot assign to dict literal here. Maybe you meant '==' instead of '='?
